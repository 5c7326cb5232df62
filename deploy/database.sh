#!/bin/sh
# Makes Driehoek's database and its owner, who is no superuser but may create roles: the product makes its run-time role itself.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$DATABASE_PASSWORD" --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
create role driehoek login createrole password :'password';
create database driehoek owner driehoek;
SQL
