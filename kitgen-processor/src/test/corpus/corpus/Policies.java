package corpus;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.JsonPolicy;
import io.kitgen.KitService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A service with a policy for all its JSON. */
@KitService
@JsonPolicy(
    naming = JsonPolicy.Naming.SNAKE_CASE,
    longs = JsonPolicy.Longs.STRING,
    instants = JsonPolicy.Instants.EPOCH_MILLIS,
    unknown = JsonPolicy.Unknown.REFUSE,
    caseInsensitive = true)
@NullMarked
public interface Policies {

  Result place(long orderId, @JsonProperty("givenName") String name, Item firstItem)
      throws SoldOutException;

  Long count();

  record Item(
      long itemId, Instant soldAt, List<Long> manyIds, Map<String, Instant> timesByName,
      OptionalLong maybeId, long[] rawIds, @JsonFormat(shape = JsonFormat.Shape.NUMBER) long asNumber,
      @JsonAlias("oldName") @Nullable String newName,
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String readOnly,
      @JsonIgnore int hiddenOne, Shade shadeOf) {
    public int getTotalCount() {
      return 7;
    }
  }

  record Result(Instant doneAt, long newId) {}

  enum Shade {
    DARK,
    @JsonEnumDefaultValue
    OTHER
  }

  class SoldOutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long itemsLeft;

    public SoldOutException(long itemsLeft) {
      this.itemsLeft = itemsLeft;
    }

    public long getItemsLeft() {
      return itemsLeft;
    }
  }
}
