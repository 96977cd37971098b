package io.kitgen.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.http.Content;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

  @Test
  void isAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("Plan.PDF"), "1234");
    Content content = Content.of(file);
    assertThat(content.type()).isEqualTo("application/pdf");
    assertThat(content.name()).isEqualTo("Plan.PDF");
    assertThat(content.length()).isEqualTo(4);
    assertThat(content.lastModified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(content.replayable()).isTrue();
    assertThat(content.open().readAllBytes()).isEqualTo(content.open().readAllBytes()).hasSize(4);

    Files.writeString(file, "12345");
    assertThat(Content.of(file).etag()).isNotEqualTo(content.etag());
    assertThat(Content.of(Files.createFile(folder.resolve("x.unknown"))).type())
        .isEqualTo("application/octet-stream");
    assertThatThrownBy(() -> Content.of(folder)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Content.of(folder.resolve("none"))).isInstanceOf(IOException.class);
  }

  @Test
  void readsAStreamOnce() throws Exception {
    Content content = Content.of(new ByteArrayInputStream(new byte[3]), "image/png");
    assertThat(content.length()).isEqualTo(-1);
    assertThat(content.replayable()).isFalse();
    assertThat(content.open().readAllBytes()).hasSize(3);
    assertThatThrownBy(content::open).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "/plain"})
  void refusesWhatIsNoType(String type) {
    assertThatThrownBy(() -> Content.of(new byte[0], type))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"a", "w/\"a\"", "\"a\"b\"", "\"a b\"", ""})
  void refusesWhatIsNoTag(String tag) {
    assertThatThrownBy(() -> Content.of(new byte[0], "text/plain").withETag(tag))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void travelsAsHeaderFields() {
    Content content =
        Content.of(new byte[2], "text/csv; charset=utf-8")
            .withName("naïve \"plan\".csv")
            .asAttachment()
            .withETag("W/\"1\"")
            .withLastModified(Instant.parse("1994-11-06T08:49:37.5Z"));
    Headers headers = ContentFields.ofAnswer(content);
    assertThat(headers)
        .isEqualTo(
            Headers.of(
                "Content-Type",
                "text/csv; charset=utf-8",
                "Content-Disposition",
                "attachment; filename=\"na_ve _plan_.csv\"; "
                    + "filename*=UTF-8''na%C3%AFve%20%22plan%22.csv",
                "Last-Modified",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "ETag",
                "W/\"1\"",
                "Accept-Ranges",
                "bytes"));
    Content read = ContentFields.read(headers, HttpBody.empty());
    assertThat(read.name()).isEqualTo(content.name());
    assertThat(read.isAttachment()).isTrue();
    assertThat(read.etag()).isEqualTo("W/\"1\"");
    assertThat(read.lastModified()).isEqualTo(Instant.parse("1994-11-06T08:49:37Z"));
    assertThat(read.type()).isEqualTo(content.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachment; filename=a.txt | a.txt",
        "attachment; filename=\"a;b.txt\" | a;b.txt",
        "attachment; filename=\"a\\\"b\\\\c.txt\" | c.txt",
        "attachment; filename=\"%22a%22.txt\" | \"a\".txt",
        "inline; FileName=\"../../etc/passwd\" | passwd",
        "inline; filename=\"C:\\Users\\x\\y.doc\" | y.doc",
        "inline; filename=\"..\" | ",
        "inline; filename=\"a/\" | ",
        "inline; filename=\"\" | ",
        "inline; filename=\"x\"; filename*=UTF-8''%e2%82%ac.txt | €.txt",
        "inline; filename=\"x\"; filename*=UTF-8''%e2%8 | x",
        "inline; filename*=latin1''a | ",
        "inline; filename*=UTF-8''..%2Fa%00b | ",
        "inline; filename=\"open | \"open",
        ";;= | ",
      })
  void takesNamesWithoutFolders(String field, String name) {
    Headers headers = Headers.of("Content-Disposition", field);
    assertThat(ContentFields.read(headers, HttpBody.empty()).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes 0-1/2, bytes 0-1/2",
    "bytes 5-9/*, bytes 5-9/*",
    "bytes */2,",
    "bytes 2-1/5,",
    "bytes 0-5/5,",
    "items 0-1/2,",
    "bytes 0-99999999999999999999/5,",
    "bytes,",
  })
  void readsRanges(String field, String range) {
    Content content = ContentFields.read(Headers.of("Content-Range", field), HttpBody.empty());
    assertThat(content.range() == null ? null : content.range().toString()).isEqualTo(range);
  }
}
