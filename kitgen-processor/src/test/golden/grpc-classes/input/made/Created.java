package made;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.NullMarked;

/** By a method. */
@NullMarked
public final class Created {

  private final String text;
  private final int count;

  private Created(String text, int count) {
    this.text = text;
    this.count = count;
  }

  @JsonCreator
  public static Created of(@JsonProperty("text") String text, @JsonProperty("count") int count) {
    return new Created(text, count);
  }

  public String getText() {
    return text;
  }

  public int getCount() {
    return count;
  }
}
