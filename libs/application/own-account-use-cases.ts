import { onFeeds } from './calendar-feed/feed-use-cases.js';
import { MarkNoticesRead } from './notice/mark-notices-read.js';
import { OwnNoticePreference } from './notice/own-notice-preference.js';
import { SavedViews } from './saved-view/saved-views.js';
import { ChangePassword } from './session/change-password.use-case.js';
import { SignIn } from './session/sign-in.use-case.js';
import { SignOutEverywhere } from './session/sign-out-everywhere.use-case.js';
import { SignOut } from './session/sign-out.use-case.js';
import { CreateToken } from './token/create-token.use-case.js';
import { RevokeToken } from './token/revoke-token.use-case.js';

/** What people do with what is their own: account, sessions, secrets, views, notices. */
export const onOnesOwnAccount = [
  SavedViews,
  MarkNoticesRead,
  OwnNoticePreference,
  SignIn,
  SignOut,
  SignOutEverywhere,
  ChangePassword,
  CreateToken,
  RevokeToken,
  ...onFeeds,
] as const;
