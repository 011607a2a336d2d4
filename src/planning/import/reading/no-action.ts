/** What stands for the words of an action whose row names who or when, and not what: somebody is to say it. */
export const NO_ACTION = '[No action is printed]';
