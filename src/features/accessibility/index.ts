export { mountAccessibility } from './accessibility-pages.tsx';
