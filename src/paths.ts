import type { Right } from './kernel/rights.ts';

/**
 * Who may come at a path at all:
 * public – everyone; identity – a logged-in person, role chosen or not; role – any chosen role; a right – roles that have it;
 * task – a browser that opened a task link; token – who sends the token of the settings; api – who sends a token of a hogeschool with the scope it takes; setup – only while the database is empty; demo – only in a demo database.
 */
export type Access = 'public' | 'identity' | 'role' | 'task' | 'token' | 'api' | 'setup' | 'demo' | Right;

type ParamNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;
export type Params<Pattern extends string> = { [Name in ParamNames<Pattern>]: string };

export type Path<Pattern extends string = string> = {
  (...params: [ParamNames<Pattern>] extends [never] ? [] : [Params<Pattern>]): string;
  readonly pattern: Pattern;
  readonly access: Access;
};

function path<const Pattern extends string>(pattern: Pattern, access: Access): Path<Pattern> {
  const link = (params: Record<string, string> = {}) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return Object.assign(link, { pattern, access }) as Path<Pattern>;
}

/** Every path of the product. Links, redirects, rights and tests are made from it. A GET shows, a POST on the same path does. */
export const paths = {
  home: path('/', 'public'),
  language: path('/taal', 'public'),
  gallery: path('/bouwstenen', 'public'),
  accessibility: path('/toegankelijkheid', 'public'),
  checkAgreement: path('/controleer-een-overeenkomst', 'public'),
  privacy: path('/privacy', 'public'),
  privacyStatement: path('/privacy/:institutionSlug', 'public'),
  privacyAsk: path('/privacy/:institutionSlug/opvragen', 'public'),
  privacyAsked: path('/privacy/:institutionSlug/verstuurd', 'public'),
  privacyLink: path('/privacy/:institutionSlug/link/:token', 'public'),

  setup: path('/opzetten', 'setup'),
  setupChoice: path('/opzetten/keuze', 'setup'),
  setupDemo: path('/opzetten/voorbeeld', 'setup'),
  setupInstitution: path('/opzetten/hogeschool', 'setup'),

  demoRoles: path('/demo', 'demo'),
  demoLogIn: path('/demo/inloggen', 'demo'),
  demoMail: path('/demo/post', 'demo'),
  demoMailMessage: path('/demo/post/:messageId', 'demo'),
  demoWipe: path('/demo/wissen', 'demo'),

  logIn: path('/inloggen', 'public'),
  logInSent: path('/inloggen/verstuurd', 'public'),
  logInLink: path('/inloggen/:token', 'public'),
  logOut: path('/uitloggen', 'identity'),
  logOutEverywhere: path('/uitloggen/overal', 'identity'),
  chooseRole: path('/rol', 'identity'),

  tasks: path('/mijn-taken', 'role'),
  ownData: path('/account/gegevens', 'role'),
  ownDataDownload: path('/account/gegevens/download', 'role'),
  ownDataChange: path('/account/gegevens/wijzigen', 'role'),
  ownDataRequest: path('/account/gegevens/verzoek', 'role'),
  linkedData: path('/jouw-gegevens', 'task'),
  linkedDataDownload: path('/jouw-gegevens/download', 'task'),
  linkedDataChange: path('/jouw-gegevens/wijzigen', 'task'),
  linkedDataRequest: path('/jouw-gegevens/verzoek', 'task'),

  ownConsents: path('/account/toestemming', 'role'),
  linkedConsents: path('/jouw-toestemming', 'task'),
  consentLink: path('/toestemming/:institutionSlug/:token', 'public'),

  people: path('/beheer/mensen', 'people.manage'),
  personNew: path('/beheer/mensen/nieuw', 'people.manage'),
  person: path('/beheer/mensen/:personId', 'people.manage'),
  personInvite: path('/beheer/mensen/:personId/uitnodigen', 'people.manage'),
  roleGive: path('/beheer/mensen/:personId/rollen', 'people.manage'),
  roleEnd: path('/beheer/mensen/:personId/rollen/:roleAssignmentId/beeindigen', 'people.manage'),
  roleMaySign: path('/beheer/mensen/:personId/rollen/:roleAssignmentId/ondertekenen', 'people.manage'),
  roleLabels: path('/beheer/rolnamen', 'institution.manage'),
  houseStyle: path('/beheer/huisstijl', 'institution.manage'),
  houseStylePreview: path('/beheer/huisstijl/voorbeeld', 'institution.manage'),
  houseLogo: path('/beheer/huisstijl/logo', 'institution.manage'),
  houseLogoRemove: path('/beheer/huisstijl/logo/weghalen', 'institution.manage'),
  auditLog: path('/beheer/logboek', 'audit.read'),
  auditLogCheck: path('/beheer/logboek/controle', 'audit.read'),
  auditLogExport: path('/beheer/logboek/export', 'audit.read'),
  mailLog: path('/beheer/post', 'mail.read'),
  privacyRequests: path('/beheer/privacy', 'privacy.handle'),
  privacyRequestNew: path('/beheer/privacy/nieuw', 'privacy.handle'),
  privacyContact: path('/beheer/privacy/aanspreekpunt', 'privacy.handle'),
  privacyRequest: path('/beheer/privacy/verzoeken/:requestId', 'privacy.handle'),
  retention: path('/beheer/bewaartermijnen', 'retention.manage'),
  retentionApply: path('/beheer/bewaartermijnen/toepassen', 'retention.manage'),
  integrations: path('/beheer/koppelingen', 'integrations.manage'),
  apiTokenNew: path('/beheer/koppelingen/tokens/nieuw', 'integrations.manage'),
  apiTokenRevoke: path('/beheer/koppelingen/tokens/:tokenId/intrekken', 'integrations.manage'),
  webhookNew: path('/beheer/koppelingen/webhooks/nieuw', 'integrations.manage'),
  webhook: path('/beheer/koppelingen/webhooks/:webhookId', 'integrations.manage'),
  webhookOff: path('/beheer/koppelingen/webhooks/:webhookId/uitzetten', 'integrations.manage'),
  webhookOn: path('/beheer/koppelingen/webhooks/:webhookId/aanzetten', 'integrations.manage'),
  webhookRemove: path('/beheer/koppelingen/webhooks/:webhookId/verwijderen', 'integrations.manage'),
  webhookTrial: path('/beheer/koppelingen/webhooks/:webhookId/proefbericht', 'integrations.manage'),
  webhookSecret: path('/beheer/koppelingen/webhooks/:webhookId/geheim', 'integrations.manage'),
  webhookRetry: path('/beheer/koppelingen/webhooks/:webhookId/berichten/:deliveryId/opnieuw', 'integrations.manage'),
  seal: path('/beheer/verzegeling', 'seal.manage'),
  sealCertificate: path('/beheer/verzegeling/certificaat', 'seal.manage'),
  sealSelfMade: path('/beheer/verzegeling/zelf-maken', 'seal.manage'),
  sealTimeServer: path('/beheer/verzegeling/tijdstempels', 'seal.manage'),
  sealWaiting: path('/beheer/verzegeling/alsnog', 'seal.manage'),
  clauses: path('/beheer/overeenkomsttekst', 'clauses.edit'),
  clausesArrange: path('/beheer/overeenkomsttekst/indelen', 'clauses.edit'),
  clausesPreview: path('/beheer/overeenkomsttekst/voorbeeld', 'clauses.edit'),
  clausesVersion: path('/beheer/overeenkomsttekst/versies/:version', 'clauses.edit'),

  changeRules: path('/beheer/wijzigingen', 'clauses.edit'),
  settlementList: path('/beheer/afwikkeling', 'clauses.edit'),
  consentText: path('/beheer/toestemming', 'clauses.edit'),
  subsidyWindows: path('/beheer/praktijkleren', 'institution.manage'),

  routeCheck: path('/reken-je-mkb-route-door', 'public'),
  mkbRoutes: path('/mkb-routes', 'mkb_route.read'),
  mkbRouteNew: path('/mkb-routes/nieuw', 'mkb_route.edit'),
  mkbRoute: path('/mkb-routes/:mkbRouteId', 'mkb_route.read'),
  mkbRouteEdit: path('/mkb-routes/:mkbRouteId/wijzigen', 'mkb_route.edit'),
  programmes: path('/opleidingen', 'programme.edit'),
  programmeNew: path('/opleidingen/nieuw', 'programme.edit'),
  programmeEdit: path('/opleidingen/:programmeId', 'programme.edit'),
  versionNew: path('/mkb-routes/:mkbRouteId/versies/nieuw', 'mkb_route.edit'),
  version: path('/mkb-routes/:mkbRouteId/versies/:versionId', 'mkb_route.read'),
  design: path('/mkb-routes/:mkbRouteId/versies/:versionId/ontwerp', 'mkb_route.edit'),
  designVariant: path('/mkb-routes/:mkbRouteId/versies/:versionId/variant', 'mkb_route.edit'),
  designPeriod: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId', 'mkb_route.edit'),
  designPeriodAdd: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden', 'mkb_route.edit'),
  designPeriodCopy: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId/kopieren', 'mkb_route.edit'),
  designPeriodMove: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId/verplaatsen', 'mkb_route.edit'),
  designPeriodDelete: path(
    '/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId/verwijderen',
    'mkb_route.edit',
  ),
  designPeriodSplit: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId/splitsen', 'mkb_route.edit'),
  designPeriodResize: path('/mkb-routes/:mkbRouteId/versies/:versionId/perioden/:periodId/duur', 'mkb_route.edit'),
  designUndo: path('/mkb-routes/:mkbRouteId/versies/:versionId/ongedaan', 'mkb_route.edit'),
  designRedo: path('/mkb-routes/:mkbRouteId/versies/:versionId/opnieuw', 'mkb_route.edit'),
  designUnitAdd: path('/mkb-routes/:mkbRouteId/versies/:versionId/eenheden', 'mkb_route.edit'),
  designUnit: path('/mkb-routes/:mkbRouteId/versies/:versionId/eenheden/:unitId', 'mkb_route.edit'),
  designUnitMove: path('/mkb-routes/:mkbRouteId/versies/:versionId/eenheden/:unitId/verplaatsen', 'mkb_route.edit'),
  designUnitSplit: path('/mkb-routes/:mkbRouteId/versies/:versionId/eenheden/:unitId/splitsen', 'mkb_route.edit'),
  designUnitDelete: path('/mkb-routes/:mkbRouteId/versies/:versionId/eenheden/:unitId/verwijderen', 'mkb_route.edit'),
  designFacts: path('/mkb-routes/:mkbRouteId/versies/:versionId/feiten', 'mkb_route.edit'),
  designMotivation: path('/mkb-routes/:mkbRouteId/versies/:versionId/onderbouwing/:criterion', 'mkb_route.edit'),
  versionCompare: path('/mkb-routes/:mkbRouteId/vergelijken', 'mkb_route.read'),
  versionCard: path('/mkb-routes/:mkbRouteId/versies/:versionId/kaart', 'mkb_route.read'),
  versionSubmit: path('/mkb-routes/:mkbRouteId/versies/:versionId/voorleggen', 'mkb_route.edit'),
  versionPublish: path('/mkb-routes/:mkbRouteId/versies/:versionId/vrijgeven', 'mkb_route.decide'),
  versionReturn: path('/mkb-routes/:mkbRouteId/versies/:versionId/teruggeven', 'mkb_route.decide'),
  cohortNew: path('/mkb-routes/:mkbRouteId/cohorten/nieuw', 'mkb_route.edit'),

  companies: path('/bedrijven', 'company.read'),
  companyNew: path('/bedrijven/nieuw', 'company.edit'),
  company: path('/bedrijven/:companyId', 'company.read'),
  companyEdit: path('/bedrijven/:companyId/wijzigen', 'company.edit'),
  contactNew: path('/bedrijven/:companyId/contactpersonen/nieuw', 'company.edit'),
  contactEdit: path('/bedrijven/:companyId/contactpersonen/:contactId', 'company.edit'),
  workplaceNew: path('/bedrijven/:companyId/werkplekken/nieuw', 'company.edit'),
  workplaceEdit: path('/bedrijven/:companyId/werkplekken/:workplaceId', 'company.edit'),
  coachNew: path('/bedrijven/:companyId/werkplekken/:workplaceId/begeleiders/nieuw', 'company.edit'),
  coachEdit: path('/bedrijven/:companyId/werkplekken/:workplaceId/begeleiders/:coachId', 'company.edit'),

  students: path('/studenten', 'student.read'),
  studentNew: path('/studenten/nieuw', 'student.edit'),
  student: path('/studenten/:studentId', 'student.read'),
  studentEdit: path('/studenten/:studentId/wijzigen', 'student.edit'),

  dossiers: path('/praktijkleren', 'agreement.read'),
  dossiersExport: path('/praktijkleren/exporteren', 'agreement.read'),

  agreements: path('/overeenkomsten', 'agreement.read'),
  agreementsExport: path('/overeenkomsten/exporteren', 'agreement.read'),
  agreementViews: path('/overeenkomsten/weergaven', 'agreement.read'),
  agreementView: path('/overeenkomsten/weergaven/:viewId', 'agreement.read'),
  agreementViewRemove: path('/overeenkomsten/weergaven/:viewId/weghalen', 'agreement.read'),
  agreementsTogether: path('/overeenkomsten/tegelijk', 'agreement.read'),
  agreementBatch: path('/overeenkomsten/tegelijk/:batchId', 'agreement.read'),
  agreementBatchPdfs: path('/overeenkomsten/tegelijk/:batchId/pdfs', 'agreement.read'),
  agreementNew: path('/overeenkomsten/nieuw', 'agreement.edit'),
  agreement: path('/overeenkomsten/:agreementId', 'agreement.read'),
  agreementText: path('/overeenkomsten/:agreementId/tekst', 'agreement.read'),
  agreementStep: path('/overeenkomsten/:agreementId/opstellen/:step', 'agreement.edit'),
  agreementStepRow: path('/overeenkomsten/:agreementId/opstellen/:step/:row', 'agreement.edit'),
  agreementStepRowRemove: path('/overeenkomsten/:agreementId/opstellen/:step/:row/weghalen', 'agreement.edit'),
  agreementCompany: path('/overeenkomsten/:agreementId/bedrijf', 'agreement.edit'),
  agreementWorkplace: path('/overeenkomsten/:agreementId/werkplek', 'agreement.edit'),
  agreementNewText: path('/overeenkomsten/:agreementId/nieuwe-tekst', 'agreement.edit'),
  agreementCheck: path('/overeenkomsten/:agreementId/nakijken', 'agreement.edit'),
  agreementSend: path('/overeenkomsten/:agreementId/versturen', 'agreement.edit'),
  agreementTakeBack: path('/overeenkomsten/:agreementId/terugnemen', 'agreement.edit'),
  agreementWithdraw: path('/overeenkomsten/:agreementId/intrekken', 'agreement.edit'),
  agreementEnd: path('/overeenkomsten/:agreementId/beeindigen', 'agreement.edit'),
  consentAsk: path('/overeenkomsten/:agreementId/toestemming', 'agreement.edit'),
  settlementItem: path('/overeenkomsten/:agreementId/afwikkeling/:itemId', 'agreement.edit'),
  dossierOf: path('/overeenkomsten/:agreementId/praktijkleren', 'agreement.read'),
  dossier: path('/overeenkomsten/:agreementId/praktijkleren/:studyYear', 'agreement.read'),
  dossierWeeks: path('/overeenkomsten/:agreementId/praktijkleren/:studyYear/weken', 'agreement.edit'),
  dossierAdd: path('/overeenkomsten/:agreementId/praktijkleren/:studyYear/stukken/:kind', 'agreement.edit'),
  dossierFile: path('/overeenkomsten/:agreementId/praktijkleren/:studyYear/bestanden/:fileId', 'agreement.read'),
  dossierFileRemove: path(
    '/overeenkomsten/:agreementId/praktijkleren/:studyYear/bestanden/:fileId/weghalen',
    'agreement.edit',
  ),
  dossierZip: path('/overeenkomsten/:agreementId/praktijkleren/:studyYear/zip', 'agreement.read'),
  agreementChange: path('/overeenkomsten/:agreementId/wijzigen', 'agreement.edit'),
  agreementEffective: path('/overeenkomsten/:agreementId/geldend', 'agreement.read'),
  addendumBeginning: path('/overeenkomsten/:agreementId/vanaf-wanneer', 'agreement.edit'),
  addendumVersion: path('/overeenkomsten/:agreementId/nieuwe-versie', 'agreement.edit'),
  addendumRebase: path('/overeenkomsten/:agreementId/uitgaan-van-nu', 'agreement.edit'),
  coachHandover: path('/begeleiders/overdragen', 'agreement.edit'),
  agreementPdf: path('/overeenkomsten/:agreementId/pdf/:documentId', 'agreement.read'),
  signerResend: path('/overeenkomsten/:agreementId/ondertekenaars/:signerId/opnieuw-versturen', 'agreement.edit'),
  signerAddress: path('/overeenkomsten/:agreementId/ondertekenaars/:signerId/adres', 'agreement.edit'),

  signOwn: path('/mijn-taken/ondertekenen/:signerId', 'identity'),
  taskLink: path('/taak/:institutionSlug/:token', 'public'),
  taskLinkRenew: path('/taak/:institutionSlug/:token/nieuwe-link', 'public'),
  signing: path('/ondertekenen', 'task'),
  signingCode: path('/ondertekenen/code', 'task'),
  signingConfirm: path('/ondertekenen/bevestigen', 'task'),
  signingRefuse: path('/ondertekenen/niet-akkoord', 'task'),
  signingRefusalWithdraw: path('/ondertekenen/toch-akkoord', 'task'),
  signingDone: path('/ondertekenen/klaar', 'task'),
  signingPdf: path('/ondertekenen/document', 'task'),

  apiAgreements: path('/api/v1/agreements', 'api'),
  apiAgreement: path('/api/v1/agreements/:agreementId', 'api'),
  apiAgreementSend: path('/api/v1/agreements/:agreementId/_send', 'api'),
  apiCohorts: path('/api/v1/cohorts', 'api'),
  apiRouteCheck: path('/api/v1/mkb-route-checks', 'public'),
  apiDocument: path('/api/v1/openapi.json', 'public'),
  healthz: path('/healthz', 'public'),
  readyz: path('/readyz', 'public'),
  metrics: path('/metrics', 'token'),
} as const;

export type PathName = keyof typeof paths;
