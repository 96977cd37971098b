/** The API over HTTP. */
module greet.split.http {
  requires transitive greet.split;

  exports greet.split.http;
}
