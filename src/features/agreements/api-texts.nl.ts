export const nl = {
  oneStudent: 'Geef studentId of studentNumber, en niet beide.',
  oneCompany: 'Geef companyId of kvkNumber, en niet beide.',
  workplaceAlone: 'Geef bij workplaceId ook het bedrijf.',
  cursor: 'Deze cursor komt niet van ons. Begin opnieuw zonder cursor.',
  unknownTitle: 'Niet gevonden',
  unknownDetail: 'Het cohort, de student, het bedrijf of de werkplek is er niet, of dit token mag er niet bij.',
  hasAgreementTitle: 'Deze student heeft al een overeenkomst',
  hasAgreementDetail: 'In dit cohort staat er al een open. Wil je er toch een naast? Stuur dan beside: true.',
  refusedTitle: 'Versturen kan nu niet',
};
