package demo;

import io.kitgen.KitService;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** A resource of JAX-RS. */
@KitService
@Path("rooms")
public interface Rooms {

  @GET
  List<String> list(@QueryParam("floor") int floor, @QueryParam("free") Boolean free);

  @POST
  String add(String name);

  @DELETE
  @Path("{name}")
  void remove(@PathParam("name") String name);
}
