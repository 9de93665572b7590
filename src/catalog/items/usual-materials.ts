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
    provided: 'system',
    notes: '网上填好自动生成,不用另交;在窗口由工作人员录入,您核对签名。',
    standard: '各项填写完整,内容与其他材料一致。',
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
    provided: 'system',
    notes: '不用交。审查人员按统一社会信用代码查登记信息。',
    standard: '已经登记,名称、住所与申请表一致。',
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
    provided: 'applicant',
    notes: '居民身份证正反面的照片或扫描件,要拍全、看得清。',
    standard: '在有效期内,姓名、号码与申请表一致。',
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
    issuer: '您自己写',
    provided: 'applicant',
    ...paper,
  };
}
