import type { en } from './en.ts'

type Frame =
  | 'brand'
  | 'skipToContent'
  | 'home'
  | 'useDark'
  | 'useLight'
  | 'loading'
  | 'notFound'
  | 'failed'
  | 'serverSilent'
  | 'session'

/** What is around every page; a page in Korean brings its own words. */
export const ko: Pick<typeof en, Frame> = {
  brand: 'Convonet',
  skipToContent: '본문으로 건너뛰기',
  home: 'Convonet 시작 페이지',
  useDark: '어두운 화면으로 바꾸기',
  useLight: '밝은 화면으로 바꾸기',
  loading: '불러오는 중',
  notFound: { title: '페이지를 찾을 수 없습니다', back: '시작 페이지로 가기' },
  failed: {
    title: '페이지에 문제가 생겼습니다',
    body: '다시 불러오면 대개 해결됩니다.',
    reload: '다시 불러오기',
  },
  serverSilent: '서버가 응답하지 않습니다. 다시 시도하고 있습니다.',
  session: {
    signIn: '직원 로그인',
    signedInAs: '{{name}} 님으로 로그인됨',
    signOut: '로그아웃',
    reservations: '예약 관리',
    role: { agent: '상담원', supervisor: '관리자', admin: '시스템 관리자', none: '고객' },
  },
}
