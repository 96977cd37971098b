package made;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Default;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Names that get in the way, defaults, and what goes one way alone. */
@NullMarked
public record Odd(
    int in,
    int out,
    int size,
    String value,
    String message,
    @Nullable Odd tag,
    @Default("5") int number,
    @Default("HIGH") Level level,
    @Default("PT5S") java.time.Duration patience,
    Optional<Level> maybe,
    Set<URI> links,
    TreeMap<String, Odd> sorted,
    Map<Long, byte[]> blobs,
    String @Nullable [] words,
    Optional<String>[] wrapped,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String made,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret) {}
