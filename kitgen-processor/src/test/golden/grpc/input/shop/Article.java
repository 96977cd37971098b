package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.FieldNumber;
import io.kitgen.proto.Fixed;
import io.kitgen.proto.Reserved;
import io.kitgen.proto.Unsigned;
import io.kitgen.proto.ZigZag;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold.
 *
 * @param name as people say it
 * @param unitPrice without {@code tax}
 */
@NullMarked
@Reserved(numbers = {90, 91, 93}, names = "colour")
public record Article(
    String name,
    boolean sold,
    byte small,
    short shelf,
    char letter,
    int count,
    long total,
    float weight,
    double height,
    @Nullable Integer rank,
    @Nullable String note,
    byte[] picture,
    Color color,
    @Nullable Color other,
    Instant made,
    Duration kept,
    LocalDate due,
    BigDecimal unitPrice,
    BigInteger code,
    UUID id,
    URI link,
    Locale locale,
    Currency currency,
    Optional<String> hint,
    OptionalInt stars,
    List<Integer> sizes,
    List<String> tags,
    int[] counts,
    Set<Color> colors,
    List<List<String>> grid,
    List<Optional<Price>> offers,
    Map<String, Price> prices,
    Map<Integer, Instant> seen,
    Map<UUID, Long> places,
    Map<Color, Shape> shapes,
    @Fixed int crc,
    @Fixed @Unsigned long hash,
    @Unsigned int port,
    @ZigZag long shift,
    Shape shape,
    @Nullable Article next,
    List<Article> parts,
    Sku sku,
    @JsonProperty("EAN-13") String ean,
    @JsonIgnore @Nullable String secret,
    @FieldNumber(100) String pinned) {}
