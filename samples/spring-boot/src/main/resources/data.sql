insert into account values ('rent', 100), ('savings', 5000);
