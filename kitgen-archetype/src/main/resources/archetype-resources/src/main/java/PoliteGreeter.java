package ${package};

/** Says hello to everybody who has a name. */
final class PoliteGreeter implements Greeter {

  @Override
  public Greeting greet(String name, int times) {
    if (name.isBlank()) {
      throw new UnknownNameException("nobody is called that");
    }
    return new Greeting("Hello, " + name + "!".repeat(times));
  }
}
