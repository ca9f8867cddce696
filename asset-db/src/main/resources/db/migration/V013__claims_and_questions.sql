-- The science that games state. A withdrawn claim keeps its number.
create table claims (
  game varchar(11) not null references assets (id) on delete cascade,
  number integer not null,
  withdrawn_at timestamp(6) with time zone,
  version bigint not null,
  primary key (game, number)
);

-- What a claim said and says; the highest number is current. The release is the newest of the game
-- when it was written, 0 before the first.
create table claim_wordings (
  game varchar(11) not null,
  claim integer not null,
  number integer not null,
  statement varchar(10000) not null,
  evidence varchar(60000) not null,
  written_by varchar(40) not null,
  written_at timestamp(6) with time zone not null,
  release integer not null,
  primary key (game, claim, number),
  foreign key (game, claim) references claims (game, number) on delete cascade
);

-- What scientists think of a wording, one judgement each.
create table claim_judgements (
  game varchar(11) not null,
  claim integer not null,
  wording integer not null,
  judge varchar(40) not null,
  signature varchar(2000) not null,
  verdict varchar(20) not null,
  source varchar(4000) not null,
  remark varchar(4000),
  judged_at timestamp(6) with time zone not null,
  primary key (game, claim, wording, judge),
  foreign key (game, claim, wording)
    references claim_wordings (game, claim, number) on delete cascade
);

-- For which subjects an account answers questions.
create table expertise (
  handle varchar(40) not null references accounts (handle),
  subject varchar(80) not null,
  declared_at timestamp(6) with time zone not null,
  primary key (handle, subject)
);
create index expertise_by_subject on expertise (subject, declared_at);

-- Questions of depositors to scientists.
create table questions (
  id varchar(11) primary key,
  game varchar(11) not null references assets (id) on delete cascade,
  claim integer,
  subject varchar(80) not null,
  audience varchar(10) not null,
  asked_by varchar(40) not null,
  text varchar(10000) not null,
  asked_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  taken_by varchar(40),
  taken_until timestamp(6) with time zone,
  thanked boolean not null,
  agreed varchar(10000) not null
);
create index questions_by_game on questions (game, asked_at);
create index questions_by_state on questions (state, asked_at, id);

-- What was said to a question: answers, and replies of who asked.
create table question_posts (
  question varchar(11) not null references questions (id) on delete cascade,
  number integer not null,
  kind varchar(10) not null,
  signature varchar(2000) not null,
  text varchar(20000) not null,
  sources varchar(40000) not null,
  posted_at timestamp(6) with time zone not null,
  primary key (question, number)
);
