-- Which state of a submission somebody saw, for those who change only that.
alter table submissions add column version bigint default 1 not null;

-- When judging a round began: a review that is revised tells only of its last change.
alter table submission_rounds add column first_review_at timestamp(6) with time zone;
update submission_rounds set first_review_at = (
  select min(reviews.written_at) from reviews
  where reviews.submission = submission_rounds.submission and reviews.round = submission_rounds.number);
create index submission_rounds_by_decision on submission_rounds (decided_at);

-- The bytes that a review judged.
alter table reviews add column digest varchar(71);
update reviews set digest = (
  select submission_rounds.digest from submission_rounds
  where submission_rounds.submission = reviews.submission and submission_rounds.number = reviews.round);
alter table reviews alter column digest set not null;
alter table reviews add constraint reviews_judge_bytes foreign key (digest) references blobs (digest);

-- What a submission waits for, and until when that was promised; no row where it waits for nothing.
create table submission_dues (
  submission varchar(11) primary key references submissions (id),
  round integer not null,
  target varchar(20) not null,
  due_at timestamp(6) with time zone not null
);
create index submission_dues_by_time on submission_dues (due_at, submission);
insert into submission_dues (submission, round, target, due_at)
select submissions.id, submission_rounds.number,
  case when submissions.state = 'changes-requested' then 'changes'
    when submission_rounds.first_review_at is null then 'first-review' else 'decision' end,
  case when submissions.state = 'changes-requested' then submission_rounds.decided_at + interval '60' day
    when submission_rounds.first_review_at is null then submission_rounds.submitted_at + interval '14' day
    else submission_rounds.submitted_at + interval '30' day end
from submissions join submission_rounds on submission_rounds.submission = submissions.id
where submissions.state in ('open', 'changes-requested') and submission_rounds.number = (
  select max(others.number) from submission_rounds others where others.submission = submissions.id);

-- Reminders that were sent: one for a target in a round.
create table submission_reminders (
  submission varchar(11) not null references submissions (id),
  round integer not null,
  target varchar(20) not null,
  reminded_at timestamp(6) with time zone not null,
  primary key (submission, round, target)
);
