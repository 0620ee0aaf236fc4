/** Proposals (đề xuất, kiến nghị): the register, one of them whole, and those a meeting answers. */
export { ProposalsOfMeeting } from './proposals-of-meeting.tsx'
export { ProposalsPage } from './proposals-page.tsx'
