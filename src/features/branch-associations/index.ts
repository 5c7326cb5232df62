export { companyAssociations } from './association-card-pages.tsx';
export { associationTasks } from './association-tasks.ts';
export { addContactOf, addMember } from './keep-relations.ts';
export { mountBranchAssociations } from './mount-branch-associations.ts';
export { callMail, makeCall, openCall, sendCall } from './run-call.ts';
export { addAssociation, chooseMkbRoutes } from './save-association.ts';
export { figuresCron, figuresQueue, takeFigures, takeFiguresOf } from './take-figures.ts';
export { takeResponse } from './take-response.ts';
