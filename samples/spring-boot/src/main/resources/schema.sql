create table account (id varchar(40) primary key, cents bigint not null);
