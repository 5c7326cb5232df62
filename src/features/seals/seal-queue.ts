export const sealQueue = 'agreement-seal';
