package io.kitgen.samples.stringsvc;

import io.kitgen.Default;
import io.kitgen.ErrorPlacement;
import io.kitgen.HttpApi;
import io.kitgen.JsonPolicy;
import io.kitgen.KitService;
import io.kitgen.ResultName;
import io.kitgen.Route;
import io.kitgen.policy.Idempotent;

/** Operations on strings. */
@KitService(name = "stringsvc")
@HttpApi(errors = ErrorPlacement.IN_RESULT)
@JsonPolicy(caseInsensitive = true)
public interface StringService {

  /**
   * Turns a text to upper case, character by character, as Go does.
   *
   * @param s the text, not empty
   * @return the text in upper case
   */
  @Idempotent
  @Route(path = "/uppercase")
  @ResultName(value = "v", error = "err")
  String uppercase(@Default("") String s) throws EmptyStringException;

  /**
   * Counts the bytes of a text in UTF-8, as Go does.
   *
   * @param s the text
   * @return how many bytes it has
   */
  @Idempotent
  @Route(path = "/count")
  @ResultName("v")
  int count(@Default("") String s);
}
