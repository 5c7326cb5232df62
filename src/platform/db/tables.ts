// Made by scripts/generate-tables.ts from the migrations; a test holds it against the database. Do not edit.
import type { Generated } from 'kysely';

export type Tables = {
  agreement: {
    institutionId: string;
    id: string;
    reference: string;
    mkbRouteId: string;
    mkbRouteVersionId: string;
    cohortId: string;
    studentId: string;
    companyId: string | null;
    workplaceId: string | null;
    state: string;
    language: string;
    draft: unknown;
    revision: Generated<number>;
    currentTextId: string | null;
    startDate: string | null;
    endDate: string | null;
    createdBy: string;
    createdAt: Date;
    changedAt: Date;
    sentAt: Date | null;
    concludedAt: Date | null;
    endedOn: string | null;
    closedAt: Date | null;
    closingReason: string | null;
    studentName: Generated<string>;
    companyName: string | null;
    amendsId: string | null;
    effectiveFrom: string | null;
    amendReason: string | null;
    amendBase: unknown | null;
    takenEffectAt: Date | null;
    waitingSince: Date | null;
    lacks: string | null;
    ending: unknown | null;
    inOrder: boolean | null;
    lastDay: Generated<string | null>;
  };
  agreementBatch: {
    institutionId: string;
    id: string;
    act: string;
    personId: string;
    roleAssignmentId: string;
    createdAt: Date;
  };
  agreementBatchItem: {
    institutionId: string;
    batchId: string;
    agreementId: string;
    position: number;
    outcome: string | null;
  };
  agreementCounter: {
    institutionId: string;
    year: number;
    last: number;
  };
  agreementDocument: {
    institutionId: string;
    id: string;
    agreementTextId: string;
    signatureCount: number;
    storedFileId: string;
    createdAt: Date;
    isSealed: Generated<boolean>;
  };
  agreementRole: {
    institutionId: string;
    id: string;
    agreementId: string;
    role: string;
    personId: string | null;
    name: string;
    validFrom: string;
    validUntil: string;
  };
  agreementSeal: {
    institutionId: string;
    agreementDocumentId: string;
    sealCertificateId: string;
    sealedAt: Date;
    stampedAt: Date | null;
    stampedBy: string | null;
    stampFault: string | null;
  };
  agreementText: {
    institutionId: string;
    id: string;
    agreementId: string;
    sequence: number;
    terms: unknown;
    canonical: string;
    sha256: Buffer;
    sentBy: string;
    sentAt: Date;
    voidedAt: Date | null;
    voidReason: string | null;
    amendment: unknown | null;
    parties: string[] | null;
  };
  agreementView: {
    institutionId: string;
    id: string;
    personId: string | null;
    name: string;
    query: string;
    createdAt: Date;
  };
  answerTerm: {
    institutionId: string;
    validFrom: string;
    workingDays: number;
    setAt: Date;
  };
  apiRequest: {
    institutionId: string;
    apiTokenId: string;
    key: string;
    requestHash: Buffer;
    status: number | null;
    answer: unknown | null;
    createdAt: Date;
  };
  apiToken: {
    institutionId: string;
    id: string;
    name: string;
    tokenHash: Buffer;
    scopes: string[];
    roleAssignmentId: string;
    createdBy: string;
    createdAt: Date;
    expiresOn: string;
    lastUsedAt: Date | null;
    revokedAt: Date | null;
  };
  auditDetail: {
    institutionId: string;
    auditEventId: string;
    salt: Buffer;
    actorName: string;
    before: unknown | null;
    after: unknown | null;
  };
  auditEvent: {
    institutionId: string;
    id: string;
    at: Date;
    actorKind: string;
    actorId: string | null;
    action: string;
    subjectKind: string;
    subjectId: string;
    number: number;
    detailDigest: Buffer;
    keyId: string;
    mac: Buffer;
  };
  auditHead: {
    institutionId: string;
    lastNumber: number;
    lastMac: Buffer;
  };
  changeRule: {
    institutionId: string;
    kind: string;
    parties: string[];
    changedAt: Date;
  };
  clauseTemplate: {
    institutionId: string;
    id: string;
    version: number;
    clausesNl: unknown;
    clausesEn: unknown;
    createdBy: string | null;
    createdAt: Date;
  };
  cohort: {
    institutionId: string;
    id: string;
    mkbRouteId: string;
    mkbRouteVersionId: string;
    name: string;
    startDate: string;
    endDate: string;
    createdAt: Date;
  };
  company: {
    institutionId: string;
    id: string;
    name: string;
    kvkNumber: string | null;
    staff: number | null;
    turnover: number | null;
    balanceSheet: number | null;
    street: Generated<string>;
    postcode: Generated<string>;
    place: Generated<string>;
    phone: Generated<string>;
    createdAt: Date;
    establishmentNumber: string | null;
    sbiCode: string | null;
    sbiScheme: string | null;
    stage: Generated<string>;
    ownerPersonId: string | null;
    source: Generated<string>;
    mergedIntoId: string | null;
    pc4: Generated<string | null>;
    smeStatus: Generated<string>;
    largeSince: string | null;
    largeSeenAt: Date | null;
    waitingSince: string | null;
    sortName: Generated<string | null>;
    sortPlace: Generated<string | null>;
    sbiDivision: Generated<string | null>;
    spot: string | null;
  };
  companyLocation: {
    institutionId: string;
    id: string;
    companyId: string;
    name: string;
    street: Generated<string>;
    postcode: Generated<string>;
    place: Generated<string>;
    establishmentNumber: string | null;
    pc4: Generated<string | null>;
    createdAt: Date;
    spot: string | null;
  };
  companyStageChange: {
    institutionId: string;
    id: string;
    companyId: string;
    fromStage: string;
    toStage: string;
    reason: Generated<string>;
    personId: string | null;
    at: Date;
  };
  companyYear: {
    institutionId: string;
    companyId: string;
    yearEnd: string;
    staff: number | null;
    turnover: number | null;
    balanceSheet: number | null;
    linkedCounted: boolean | null;
    notedAt: Date;
  };
  consent: {
    institutionId: string;
    id: string;
    agreementId: string;
    companyId: string;
    textVersion: number;
    words: string;
    language: string;
    givenAt: Date;
    givenBy: string;
    withdrawnAt: Date | null;
    withdrawnBy: string | null;
  };
  consentText: {
    institutionId: string;
    version: number;
    wordsNl: string;
    wordsEn: string;
    createdBy: string;
    createdAt: Date;
  };
  contact: {
    institutionId: string;
    id: string;
    companyId: string;
    personId: string;
    functionTitle: Generated<string>;
    signs: Generated<boolean>;
    createdAt: Date;
    role: Generated<string>;
    validFrom: string | null;
    validUntil: string | null;
  };
  contactMoment: {
    institutionId: string;
    id: string;
    companyId: string;
    kind: string;
    heldOn: string;
    contactId: string | null;
    summary: string;
    guests: number | null;
    fromCompany: Generated<boolean>;
    personId: string;
    nextStep: Generated<string>;
    nextStepOwnerId: string | null;
    nextStepDue: string | null;
    nextStepDoneAt: Date | null;
    createdAt: Date;
    answeredAtOnce: Generated<boolean>;
  };
  delegation: {
    institutionId: string;
    id: string;
    agreementId: string;
    agreementTextId: string;
    signerId: string;
    fromName: string;
    name: string;
    email: string;
    askedAt: Date;
    outcome: string | null;
    decidedAt: Date | null;
    decidedByName: Generated<string>;
  };
  designStep: {
    institutionId: string;
    mkbRouteVersionId: string;
    number: number;
    action: string;
    undone: Generated<boolean>;
    design: unknown;
    variant: string;
    companyIds: string[];
  };
  detourFactor: {
    institutionId: string;
    validFrom: string;
    factor: number;
    source: string;
    setAt: Date;
  };
  dossier: {
    institutionId: string;
    agreementId: string;
    firstDay: string;
    reference: string;
    mkbRouteId: string;
    fromDay: string | null;
    untilDay: string | null;
    weeksOff: Generated<unknown>;
    missing: Generated<number>;
  };
  dossierFile: {
    institutionId: string;
    id: string;
    agreementId: string;
    firstDay: string;
    kind: string;
    storedFileId: string;
    description: string;
    addedBy: string;
    addedAt: Date;
  };
  event: {
    institutionId: string;
    id: string;
    kind: string;
    subjectId: string;
    state: string;
    at: Date;
  };
  figure: {
    name: string;
    value: number;
    source: string;
    validFrom: string;
    validUntil: string | null;
  };
  institution: {
    id: string;
    slug: string;
    name: string;
    place: Generated<string>;
    contactName: Generated<string>;
    contactEmail: Generated<string>;
    contactPhone: Generated<string>;
    houseStyle: Generated<unknown>;
    createdAt: Date;
  };
  kvkSetting: {
    institutionId: string;
    protectedKey: Buffer;
    setAt: Date;
  };
  mail: {
    institutionId: string;
    id: string;
    kind: string;
    recipient: string;
    recipientName: string;
    language: string;
    subject: string;
    subjectKind: string;
    subjectId: string;
    taskLinkId: string | null;
    state: Generated<string>;
    attempts: Generated<number>;
    lastError: string | null;
    createdAt: Date;
    acceptedAt: Date | null;
    bouncedAt: Date | null;
  };
  mkbRoute: {
    institutionId: string;
    id: string;
    programmeId: string;
    name: string;
    targetGroups: Generated<string[]>;
    sector: Generated<string>;
    region: Generated<string>;
    startsPerYear: Generated<number>;
    groupMinimum: number | null;
    groupPlanned: number | null;
    projectLeadId: string | null;
    participation: Generated<string>;
    createdAt: Date;
  };
  mkbRouteVersion: {
    institutionId: string;
    id: string;
    mkbRouteId: string;
    number: number;
    state: string;
    variant: string;
    design: unknown;
    revision: Generated<number>;
    submittedBy: string | null;
    submittedAt: Date | null;
    decidedBy: string | null;
    decidedAt: Date | null;
    returnReason: string | null;
    shortfalls: unknown | null;
    createdAt: Date;
  };
  mkbRouteVersionCompany: {
    institutionId: string;
    mkbRouteVersionId: string;
    companyId: string;
  };
  motivation: {
    institutionId: string;
    mkbRouteVersionId: string;
    criterion: string;
    text: string;
    personId: string;
    at: Date;
  };
  paperSignature: {
    institutionId: string;
    id: string;
    agreementId: string;
    agreementTextId: string;
    signerId: string;
    name: string;
    functionTitle: string;
    signedOn: string;
    storedFileId: string;
    recordedBy: string;
    recordedByName: string;
    recordedAt: Date;
    outcome: string | null;
    decidedAt: Date | null;
    decidedBy: string | null;
    decidedByName: Generated<string>;
    decisionReason: Generated<string>;
  };
  person: {
    institutionId: string;
    id: string;
    name: string;
    email: string | null;
    phone: Generated<string>;
    createdAt: Date;
    erasedAt: Date | null;
  };
  placePoint: {
    placeKey: string;
    name: string;
    latitude: number;
    longitude: number;
    province: string;
  };
  placeSetting: {
    institutionId: string;
    suspectKm: number;
    changedAt: Date;
  };
  postcodeImport: {
    institutionId: string;
    id: string;
    source: string;
    content: string;
    columns: unknown;
    personId: string;
    createdAt: Date;
  };
  postcodePoint: {
    institutionId: string;
    postcodeTableId: string;
    pc4: string;
    latitude: number;
    longitude: number;
    place: Generated<string>;
    municipality: Generated<string>;
    province: string;
    source: string;
    importedAt: Date;
  };
  postcodeTable: {
    institutionId: string;
    id: string;
    state: string;
    source: string;
    codes: number;
    personId: string;
    importedAt: Date;
  };
  privacyContact: {
    institutionId: string;
    name: string;
    email: string;
    phone: Generated<string>;
  };
  privacyRequest: {
    institutionId: string;
    id: string;
    kind: string;
    email: string;
    wish: string;
    language: string;
    receivedAt: Date;
    dueOn: string;
    decision: string | null;
    answer: Generated<string>;
    decidedBy: string | null;
    decidedAt: Date | null;
    outcome: unknown | null;
  };
  programme: {
    institutionId: string;
    id: string;
    name: string;
    programmeCode: string;
    degree: string;
    credits: number;
    mode: string;
    createdAt: Date;
    sector: string | null;
  };
  refusal: {
    institutionId: string;
    id: string;
    agreementTextId: string;
    signerId: string;
    reason: string;
    at: Date;
    withdrawnAt: Date | null;
  };
  reminder: {
    institutionId: string;
    taskLinkId: string;
    number: number;
    signerId: string;
    at: Date;
  };
  retentionRule: {
    name: string;
    value: number;
    minimum: number;
    maximum: number;
    unit: string;
    basis: string;
    source: string;
    validFrom: string;
    validUntil: string | null;
  };
  retentionRun: {
    institutionId: string;
    runOn: string;
    state: string;
    counts: unknown;
    at: Date;
  };
  retentionSetting: {
    institutionId: string;
    name: string;
    value: number;
  };
  roleAssignment: {
    institutionId: string;
    id: string;
    personId: string;
    role: string;
    mkbRouteId: string | null;
    companyId: string | null;
    validFrom: string;
    validUntil: string | null;
    maySign: Generated<boolean>;
    createdAt: Date;
  };
  roleLabel: {
    institutionId: string;
    role: string;
    labelNl: string;
    labelEn: string;
  };
  sealCertificate: {
    institutionId: string;
    id: string;
    pem: string;
    fingerprint: Buffer;
    subject: string;
    issuer: string;
    validFrom: Date;
    validUntil: Date;
    origin: string;
    protectedKey: Buffer | null;
    createdBy: string | null;
    createdAt: Date;
    replacedAt: Date | null;
  };
  sealSetting: {
    institutionId: string;
    timeStampUrl: Generated<string>;
  };
  sealWait: {
    institutionId: string;
    agreementDocumentId: string;
    reason: string;
    since: Date;
    stampSince: Date | null;
    stampFault: string | null;
  };
  settlementItem: {
    institutionId: string;
    id: string;
    agreementId: string;
    position: number;
    wordsNl: string;
    wordsEn: string;
    personId: string | null;
    settledAt: Date | null;
  };
  settlementList: {
    institutionId: string;
    items: unknown;
    changedAt: Date;
  };
  signature: {
    institutionId: string;
    id: string;
    agreementId: string;
    agreementTextId: string;
    signerId: string;
    name: string;
    functionTitle: string;
    email: string;
    declaredAuthority: boolean;
    signingCodeId: string | null;
    signedAt: Date;
    paperSignatureId: string | null;
  };
  signer: {
    institutionId: string;
    id: string;
    agreementId: string;
    party: string;
    position: number;
    personId: string | null;
    name: string;
    functionTitle: Generated<string>;
    email: Generated<string>;
    sharedEmailReason: Generated<string>;
    createdAt: Date;
    removedAt: Date | null;
    onPaper: Generated<boolean>;
    lapsedAt: Date | null;
  };
  signerAddress: {
    institutionId: string;
    id: string;
    signerId: string;
    signerName: Generated<string>;
    email: string;
    setByName: string;
    at: Date;
  };
  signingCode: {
    institutionId: string;
    id: string;
    signerId: string;
    agreementTextId: string;
    browserHash: Buffer;
    requestedAt: Date;
    codeHash: Buffer | null;
    expiresAt: Date | null;
    tries: Generated<number>;
    verifiedAt: Date | null;
  };
  signingSetting: {
    institutionId: string;
    inOrder: boolean;
    delegateAutomatically: boolean;
    reminderDays: number[];
    reminderFrom: number;
    reminderUntil: number;
    remindInWeekends: boolean;
  };
  storedFile: {
    institutionId: string;
    id: string;
    contentType: string;
    name: string;
    bytes: Buffer;
    sha256: Buffer;
    createdAt: Date;
  };
  student: {
    institutionId: string;
    id: string;
    personId: string;
    studentNumber: string;
    birthDate: string | null;
    street: Generated<string>;
    postcode: Generated<string>;
    place: Generated<string>;
    targetGroup: string | null;
    cohortId: string | null;
    createdAt: Date;
    spot: string | null;
  };
  subsidyWindow: {
    institutionId: string;
    firstDay: string;
    opensOn: string;
    closesOn: string;
    changedAt: Date;
  };
  subsidyYear: {
    firstDay: string;
    lastDay: string;
    fullWeeks: number;
    opensOn: string;
    closesOn: string;
    closesHour: number;
    sectors: string[];
    modes: string[];
    source: string;
  };
  taskLink: {
    institutionId: string;
    id: string;
    purpose: string;
    subjectId: string;
    email: string;
    createdAt: Date;
    expiresAt: Date;
    pressedAt: Date | null;
    closedAt: Date | null;
    closedReason: string | null;
  };
  taskLinkToken: {
    institutionId: string;
    tokenHash: Buffer;
    taskLinkId: string;
    mintedAt: Date;
  };
  webhook: {
    institutionId: string;
    id: string;
    name: string;
    url: string;
    state: string;
    failingSince: Date | null;
    offAt: Date | null;
    offReason: string | null;
    createdBy: string;
    createdAt: Date;
    language: Generated<string>;
  };
  webhookDelivery: {
    institutionId: string;
    id: string;
    webhookId: string;
    eventId: string;
    state: string;
    attempts: Generated<number>;
    fault: string | null;
    status: number | null;
    createdAt: Date;
    queuedAt: Date;
    triedAt: Date | null;
    deliveredAt: Date | null;
  };
  webhookSecret: {
    institutionId: string;
    id: string;
    webhookId: string;
    secret: Buffer;
    createdAt: Date;
    retiresAt: Date | null;
  };
  workplace: {
    institutionId: string;
    id: string;
    companyId: string;
    location: string;
    functionTitle: string;
    createdAt: Date;
    companyLocationId: string | null;
  };
  workplaceCoach: {
    institutionId: string;
    id: string;
    workplaceId: string;
    personId: string;
    validFrom: string;
    validUntil: string | null;
  };
  'identity.demoMail': {
    id: string;
    institutionId: string | null;
    recipient: string;
    subject: string;
    body: string;
    sentAt: Date;
  };
  'identity.installation': {
    onlyRow: Generated<boolean>;
    isDemo: boolean;
    createdAt: Date;
  };
  'identity.installationEvent': {
    number: number;
    id: string;
    at: Date;
    actorKind: string;
    actorName: string;
    action: string;
    detail: unknown;
    keyId: string;
    mac: Buffer;
  };
  'identity.installationHead': {
    onlyRow: Generated<boolean>;
    lastNumber: number;
    lastMac: Buffer;
  };
  'identity.loginIdentity': {
    id: string;
    email: string;
    language: Generated<string>;
    provenAt: Date;
  };
  'identity.loginLink': {
    id: string;
    email: string;
    language: string;
    tokenHash: Buffer | null;
    requestedAt: Date;
    expiresAt: Date | null;
    usedAt: Date | null;
    mailState: Generated<string>;
    mailError: string | null;
  };
  'identity.rateLimit': {
    keyHash: Buffer;
    windowStart: Date;
    hits: number;
  };
  'identity.session': {
    id: string;
    kind: string;
    tokenHash: Buffer;
    previousHash: Buffer | null;
    rotatedAt: Date;
    identityId: string | null;
    institutionId: string | null;
    roleAssignmentId: string | null;
    taskLinkId: string | null;
    createdAt: Date;
    seenAt: Date;
    expiresAt: Date;
  };
  'identity.setupCode': {
    codeHash: Buffer;
    expiresAt: Date;
    tries: Generated<number>;
    usedAt: Date | null;
  };
};
