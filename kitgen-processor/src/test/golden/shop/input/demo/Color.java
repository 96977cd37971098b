package demo;

/** What it looks like. */
public enum Color {
  RED,
  GREEN
}
