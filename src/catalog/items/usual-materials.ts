import type { LegalBasis, Material } from '../types.ts';

/** The application form: made of the answers, so nothing is brought. */
export function formOfAnswers(name: string, basis: LegalBasis): Material {
  return {
    id: 'application-form',
    name,
    nameEn: 'Application form',
    form: 'electronic',
    originals: 1,
    copies: 0,
    necessity: 'required',
    source: 'other',
    issuer: '本系统按您填的内容生成',
    issuerEn: 'Made by this system from your answers',
    provided: 'system',
    notes: '网上填好自动生成,不用另交;在窗口由工作人员录入,您核对签名。',
    notesEn:
      'Made when you have filled in the form online: nothing to hand in. At the counter the clerk types it, and you check and sign it.',
    standard: '各项填写完整,内容与其他材料一致。',
    standardEn: 'Every part filled in, and in agreement with the other documents.',
    basis,
  };
}

/** The registration of the applicant, looked up by its credit code. */
export function licenceLookedUp(basis: LegalBasis): Material {
  return {
    id: 'business-licence',
    name: '营业执照',
    nameEn: 'Business licence',
    form: 'electronic',
    originals: 0,
    copies: 0,
    necessity: 'required',
    source: 'government',
    issuer: '市场监督管理部门',
    issuerEn: 'Market regulation department',
    provided: 'system',
    notes: '不用交。审查人员按统一社会信用代码查登记信息。',
    notesEn: 'Nothing to hand in. The reviewers look the registration up by your unified social credit code.',
    standard: '已经登记,名称、住所与申请表一致。',
    standardEn: 'Registered, with the same name and address as on the form.',
    basis,
  };
}

/** Proof of identity of one person, as a picture. */
export function idProof(name: string, nameEn: string, basis: LegalBasis): Material {
  return {
    id: 'id-proof',
    name,
    nameEn,
    form: 'electronic',
    originals: 0,
    copies: 1,
    necessity: 'required',
    source: 'government',
    issuer: '公安机关',
    issuerEn: 'Public security organ (police)',
    provided: 'applicant',
    notes: '居民身份证正反面的照片或扫描件,要拍全、看得清。',
    notesEn: 'Photos or scans of both sides of the resident identity card, whole and readable.',
    standard: '在有效期内,姓名、号码与申请表一致。',
    standardEn: 'Still valid, with the same name and number as on the form.',
    basis,
  };
}

/** What the applicant writes, draws or has drawn, in one electronic original unless said otherwise. */
export function ownPaper(
  paper: Pick<Material, 'id' | 'name' | 'nameEn' | 'notes' | 'standard' | 'basis'> & Partial<Material>,
): Material {
  return {
    form: 'electronic',
    originals: 1,
    copies: 0,
    necessity: 'required',
    source: 'applicant',
    // Another issuer brings its own English, or has none.
    ...(paper.issuer === undefined && { issuerEn: 'You write it yourself' }),
    issuer: '您自己写',
    provided: 'applicant',
    ...paper,
  };
}
