export { type Asked, askToSend } from './ask-to-send.ts';
export { type Letter, type Mail, NotSent } from './letter.ts';
export { sendMailJob } from './send-waiting.ts';
export { smtpMail } from './smtp.ts';
