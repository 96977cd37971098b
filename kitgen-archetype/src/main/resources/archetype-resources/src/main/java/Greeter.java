package ${package};

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;

/** Says hello. */
@KitService
public interface Greeter {

  /**
   * A greeting.
   *
   * @param name who is greeted
   * @param times how often
   * @return what is said
   */
  @Get("/greetings/{name}")
  Greeting greet(String name, @Default("1") int times) throws UnknownNameException;

  /**
   * What is said.
   *
   * @param text the words
   */
  record Greeting(String text) {}
}
