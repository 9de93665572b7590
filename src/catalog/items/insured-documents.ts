/**
 * What somebody insured shows: the identity card, or the residence permit for residents of Hong Kong, Macao and Taiwan, who join as others do
 * (香港澳门台湾居民在内地(大陆)参加社会保险暂行办法: known, not read).
 */
export const insuredDocuments = ['resident-id', 'hmt-residence-permit'] as const;
