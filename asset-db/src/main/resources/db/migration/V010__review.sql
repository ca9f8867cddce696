-- Games handed in for judgement. The state tells what the last round tells too, for the queue.
create table submissions (
  id varchar(11) primary key,
  game varchar(11) not null references assets (id),
  state varchar(20) not null,
  begun_at timestamp(6) with time zone not null,
  round_at timestamp(6) with time zone not null
);
create index submissions_by_game on submissions (game, begun_at);
create index submissions_by_state on submissions (state, round_at, id);

-- A release that was judged, or is being judged.
create table submission_rounds (
  submission varchar(11) not null references submissions (id),
  number integer not null,
  release integer not null,
  digest varchar(71) not null references blobs (digest),
  statement varchar(10000),
  submitted_by varchar(40) not null,
  submitted_at timestamp(6) with time zone not null,
  appeal varchar(10000),
  outcome varchar(20),
  rationale varchar(20000),
  decided_by varchar(40),
  decided_at timestamp(6) with time zone,
  primary key (submission, number)
);

create table reviews (
  submission varchar(11) not null,
  round integer not null,
  curator varchar(40) not null references accounts (handle),
  gates varchar(400) not null,
  scores varchar(400) not null,
  recommendation varchar(20) not null,
  remark varchar(20000) not null,
  written_at timestamp(6) with time zone not null,
  primary key (submission, round, curator),
  foreign key (submission, round) references submission_rounds (submission, number)
);

create table recusals (
  submission varchar(11) not null references submissions (id),
  curator varchar(40) not null references accounts (handle),
  reason varchar(2000) not null,
  recused_at timestamp(6) with time zone not null,
  primary key (submission, curator)
);

create table submission_messages (
  submission varchar(11) not null references submissions (id),
  number integer not null,
  said_by varchar(40) not null,
  text varchar(20000) not null,
  attachments varchar(30000) not null,
  said_at timestamp(6) with time zone not null,
  primary key (submission, number)
);

create table submission_attachments (
  submission varchar(11) not null references submissions (id),
  name varchar(255) not null,
  digest varchar(71) not null references blobs (digest),
  size bigint not null,
  media_type varchar(200) not null,
  primary key (submission, name)
);
