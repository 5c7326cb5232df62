export { loginLinkQueue, mintLoginToken, openSessionFor, requestLoginLink } from './login-link.ts';
export { sendLoginLink } from './send-login-link.ts';
export { mountSignIn } from './sign-in-pages.tsx';
