/**
 * Whether a text holds what points at a person: a number as long as that of an identity card or a telephone, however it is
 * divided. Incidents are told by topic and place; who is concerned stays with the police and the health post.
 */
export const pointsAtPerson = (text: string): boolean =>
  (text.match(/\d[\d .-]*\d/g) ?? []).some((run) => run.replace(/\D/g, '').length >= 9)
