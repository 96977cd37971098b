package corpus;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.kitgen.KitService;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Members with forms and names of their own, for the comparison with Jackson. */
@KitService
public interface Forms {

  Texts texts(Texts value);

  record Texts(
      @JsonFormat(shape = Shape.STRING) int i, @JsonFormat(shape = Shape.STRING) Long l,
      @JsonFormat(shape = Shape.STRING) double d, @JsonFormat(shape = Shape.STRING) BigDecimal decimal,
      @JsonFormat(shape = Shape.STRING) BigInteger integer, @JsonFormat(shape = Shape.STRING) Boolean z,
      @JsonFormat(shape = Shape.STRING) UUID uuid, @JsonFormat(shape = Shape.NUMBER) long number,
      @JsonFormat(shape = Shape.STRING) Year year, @JsonFormat Short any,
      @JsonFormat(shape = Shape.STRING) @JsonInclude(JsonInclude.Include.NON_NULL) Float there) {}

  Patterns patterns(Patterns value);

  record Patterns(
      @JsonFormat(pattern = "dd.MM.yyyy") LocalDate date,
      @JsonFormat(pattern = "dd/MM/yyyy") LocalDate date2,
      @JsonFormat(shape = Shape.STRING, pattern = "HH'h'mm") LocalTime time,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss.SSS") LocalDateTime dateTime,
      @JsonFormat(pattern = "dd MMM yyyy HH:mm", locale = "fr") LocalDateTime french,
      @JsonFormat(pattern = "yyyyMM") YearMonth month,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss.SSSSSSSSS", timezone = "UTC") Instant instant,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss.SSSSSSSSS", timezone = "Asia/Tokyo") Instant tokyo,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss Z") OffsetDateTime offset,
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss XXX") ZonedDateTime zoned) {
    @JsonFormat(pattern = "dd.MM.yyyy")
    public LocalDate getDay() {
      return LocalDate.of(2026, 11, 20);
    }
  }

  Snake snake(Snake value);

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonClassDescription("named as Python does")
  record Snake(
      int firstName, int URLPath, @JsonProperty("givenX") int given,
      @JsonProperty @JsonPropertyDescription("b") int aB, @JsonAlias("alT") int c1D, int x_y,
      int _z) {
    public int getMoreHere() {
      return 1;
    }

    public int getGiven() {
      return 2;
    }

    public int getAB() {
      return 3;
    }
  }

  Kebab kebab(Kebab value);

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  record Kebab(int firstName, int URLPath, int aURL, int XMLHttp, int a1B2, List<Snake> snakes) {}

  Dots dots(Dots value, Upper upper, UpperSnake snake, Lower lower, Plain plain);

  @JsonNaming(PropertyNamingStrategies.LowerDotCaseStrategy.class)
  record Dots(int firstName, int aURL) {}

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Upper(int firstName, int aURL, int _z) {}

  @JsonNaming(PropertyNamingStrategies.UpperSnakeCaseStrategy.class)
  record UpperSnake(int firstName, int aURL) {}

  @JsonNaming(PropertyNamingStrategies.LowerCaseStrategy.class)
  record Lower(int firstName, int aURL) {}

  @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
  record Plain(int firstName) {}
}
