package io.kitgen.processor.transport.http.route;

/**
 * What has become of the text of a path.
 *
 * @param template the path; {@link PathTemplate#EMPTY} when something is wrong with the text
 * @param objection what is wrong, or empty
 * @param fix what to write in its place, or empty
 */
record ParsedPath(PathTemplate template, String objection, String fix) {

  static ParsedPath of(PathTemplate template) {
    return new ParsedPath(template, "", "");
  }

  boolean isWrong() {
    return !objection.isEmpty();
  }
}
