-- What was made out of a file's bytes, by recipe. The parent is not a reference: nothing is kept because something was
-- made out of it. Rows whose parent is no longer known go before unreferenced blobs are looked for.
create table derivatives (
  parent varchar(71) not null,
  recipe varchar(60) not null,
  reason varchar(60),
  measures varchar(100000) not null,
  made_at timestamp(6) with time zone not null,
  primary key (parent, recipe)
);

create table derivative_outputs (
  parent varchar(71) not null,
  recipe varchar(60) not null,
  position integer not null,
  role varchar(60) not null,
  digest varchar(71) not null references blobs (digest),
  size bigint not null,
  media_type varchar(200) not null,
  details varchar(100000) not null,
  primary key (parent, recipe, position),
  foreign key (parent, recipe) references derivatives (parent, recipe)
);
create index derivative_outputs_by_digest on derivative_outputs (digest);
