/** Hazards and the scenarios polling areas go by. */
export { HazardsPage } from './hazards-page.tsx'
export { ScenarioHere } from './scenario-here.tsx'
