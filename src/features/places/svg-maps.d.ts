declare module '@svg-maps/netherlands' {
  const map: { viewBox: string; locations: { id: string; name: string; path: string }[] };
  export default map;
}
