/**
 * What the operator of an individual business shows: a citizen of the mainland, or a Chinese citizen among the permanent residents of Hong
 * Kong and Macao, or a resident of Taiwan (促进个体工商户发展条例第三十七条).
 */
export const operatorDocuments = [
  'resident-id',
  'hmt-residence-permit',
  'hm-travel-permit',
  'taiwan-travel-permit',
] as const;
