export { createDemoMailer } from './demo-mail.ts';
export { mountDemo } from './demo-pages.tsx';
