import { explainFinding, type Finding } from '@baucu/law'

/** A finding as files and other programs read it, with its Vietnamese sentence. */
export const findingJson = ({ code, severity, fields, numbers, article }: Finding) => ({
  code,
  severity,
  fields,
  numbers,
  article,
  text: explainFinding({ code, severity, fields, numbers, article }, 'vi'),
})
