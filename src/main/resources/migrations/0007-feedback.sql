-- Who gave feedback: that they did, whether with their name, whether they are through, and which questions
-- they have answered without their name. Never what they answered.
CREATE TABLE feedback_giver (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  naming TEXT NOT NULL,
  done INTEGER NOT NULL,
  given TEXT NOT NULL,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE INDEX feedback_giver_chat ON feedback_giver (chat);

-- How often each answer was given. One row an event, written anew each time: rows of their own would tell by their
-- place in the file in which order they came.
CREATE TABLE feedback_count (
  event TEXT PRIMARY KEY,
  counts TEXT NOT NULL
) WITHOUT ROWID;

-- What was written without a name: bags of many, shuffled each time.
CREATE TABLE feedback_bag (
  event TEXT NOT NULL,
  bag INTEGER NOT NULL,
  comments TEXT NOT NULL,
  PRIMARY KEY (event, bag)
) WITHOUT ROWID;

-- Answers that were given with the name.
CREATE TABLE feedback_sheet (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  answers TEXT NOT NULL,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE INDEX feedback_sheet_chat ON feedback_sheet (chat);

CREATE TABLE feedback_comment (
  event TEXT NOT NULL,
  question TEXT NOT NULL,
  chat INTEGER NOT NULL,
  rating INTEGER,
  words TEXT NOT NULL,
  PRIMARY KEY (event, question, chat)
) WITHOUT ROWID;
CREATE INDEX feedback_comment_chat ON feedback_comment (chat);
CREATE INDEX feedback_comment_rating ON feedback_comment (event, question, rating);

-- How far the invitations to an event's feedback have come, and up to which day comments were passed on.
CREATE TABLE feedback_round (
  event TEXT PRIMARY KEY,
  last INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  told TEXT NOT NULL
) WITHOUT ROWID;

-- Who was asked, and when to ask once more; empty where that is done with.
CREATE TABLE feedback_invitation (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  again_at INTEGER,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE INDEX feedback_invitation_again ON feedback_invitation (event, again_at) WHERE again_at IS NOT NULL;
CREATE INDEX feedback_invitation_chat ON feedback_invitation (chat);

-- Organisers who wish to see comments as they come.
CREATE TABLE feedback_watch (
  event TEXT NOT NULL,
  person INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (event, person)
) WITHOUT ROWID;
