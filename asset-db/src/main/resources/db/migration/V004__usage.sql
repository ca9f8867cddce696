-- How often what was used, by whom: people or machines. Nothing here tells who.
create table usage_months (
  asset varchar(11) not null,
  number integer not null,
  period varchar(7) not null,
  kind varchar(8) not null,
  agent varchar(8) not null,
  uses bigint not null,
  primary key (asset, number, period, kind, agent)
);

-- The count of downloads that the index was last told of.
create table usage_told (
  asset varchar(11) primary key,
  downloads bigint not null
);

-- Materials that a lock file in the newest release of a game names.
create table locked_materials (
  game varchar(11) not null references assets (id),
  material varchar(11) not null,
  primary key (game, material)
);
create index locked_materials_by_material on locked_materials (material, game);
