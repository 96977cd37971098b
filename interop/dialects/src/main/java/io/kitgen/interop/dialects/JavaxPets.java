package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** A resource of JAX-RS 2, before it moved to {@code jakarta}. */
@KitService(errors = NoSuchPetException.class)
@Path("pets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface JavaxPets {

  @GET
  @Path("{id}")
  Pet find(@PathParam("id") long id);

  @GET
  List<Pet> list(
      @QueryParam("limit") @DefaultValue("20") int limit,
      @QueryParam("kind") Pet.Kind kind,
      @QueryParam("tag") List<String> tags);

  @GET
  @Path("count")
  int count(@QueryParam("from") int from, @QueryParam("all") boolean all);

  @POST
  Pet add(Pet pet, @HeaderParam("X-Tenant") String tenant);

  @PUT
  @Path("{id}")
  Pet replace(@PathParam("id") long id, Pet pet);

  @PATCH
  @Path("{id}/tags")
  List<String> tag(@PathParam("id") long id, List<String> tags);

  @DELETE
  @Path("{id}")
  void remove(@PathParam("id") long id);

  @GET
  @Path("session")
  List<String> session(@CookieParam("session") String session);

  @GET
  @Path("later/{id}")
  CompletionStage<Pet> later(@PathParam("id") long id);
}
