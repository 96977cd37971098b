package demo;

import io.kitgen.ErrorPlacement;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.ResultName;
import org.jspecify.annotations.NullMarked;

/** Business errors in the results, as Go kit's stringsvc has them. */
@KitService(name = "results", errors = Results.EmptyException.class)
@HttpApi(errors = ErrorPlacement.IN_RESULT)
@NullMarked
public interface Results {

  /** There is no text. */
  final class EmptyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public EmptyException() {
      super("empty string");
    }
  }

  @Post("/uppercase")
  @ResultName(value = "v", error = "err")
  String uppercase(String s);

  @Post("/count")
  @ResultName(value = "v", error = "err")
  int count(String s);
}
