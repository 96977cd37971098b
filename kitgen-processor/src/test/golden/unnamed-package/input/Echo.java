import io.kitgen.KitService;

/** Says it again. */
@KitService
public interface Echo {
  String echo(String text);
}
