/** 'ines@vandam.example' → 'i…@vandam.example': enough to know which mailbox to open. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? email : `${email[0]}…${email.slice(at)}`;
}
