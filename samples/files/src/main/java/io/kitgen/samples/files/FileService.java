package io.kitgen.samples.files;

import io.kitgen.Delete;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.StatusCode;
import io.kitgen.http.Conditional;
import io.kitgen.http.Content;
import io.kitgen.http.Part;
import io.kitgen.http.Parts;
import java.util.List;

/** Keeps files by name. */
@KitService(
    name = "files",
    errors = {NoSuchNameException.class, BadNameException.class})
public interface FileService {

  /**
   * A file that is kept.
   *
   * @param name what it is called
   * @param bytes how large it is
   */
  record Entry(String name, long bytes) {}

  /** Every file, in the order of the names. */
  @Get("/files")
  @Conditional
  List<Entry> list();

  /** A file, or the parts of it that the request asks for. */
  @Get("/files/{name}")
  @Conditional
  Content read(String name);

  /** Keeps {@code content} as {@code name}, in the place of what was there. */
  @Put("/files/{name}")
  @Conditional
  Entry write(String name, Content content);

  /** Keeps the file of a form, under its own name or {@code as} another. */
  @Post("/files")
  @StatusCode(201)
  Entry upload(@Part String as, @Part Content file);

  /** Keeps every file of a form under its own name, however many and large they are. */
  @Post("/files/all")
  @StatusCode(201)
  List<Entry> uploadAll(Parts parts);

  /** Removes a file. */
  @Delete("/files/{name}")
  @Conditional
  @StatusCode(204)
  void remove(String name);
}
