package dev.pairspace.adapters.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads and writes JSON bodies; one that cannot be read becomes a problem that names the field. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

  public JsonProvider() {
    super(JsonMapping.mapper());
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return super.readFrom(type, genericType, annotations, mediaType, headers, body);
    } catch (MismatchedInputException mismatch) {
      throw mismatched(mismatch, mismatch.getTargetType());
    } catch (JsonMappingException failure) {
      throw failure.getCause() instanceof InputCoercionException tooBig
          ? mismatched(failure, tooBig.getTargetType())
          : broken(failure);
    } catch (JsonProcessingException failure) {
      throw broken(failure);
    }
  }

  private static ProblemException broken(JsonProcessingException failure) {
    return new ProblemException(ProblemType.MALFORMED_BODY, "The body is not JSON" + at(failure));
  }

  private static ProblemException mismatched(JsonMappingException mismatch, Class<?> expected) {
    String field = pathOf(mismatch);
    if (field.isEmpty()) {
      return new ProblemException(ProblemType.INVALID_REQUEST, "The body must be one JSON object.");
    }
    String message = "must be " + nameOf(expected);
    return ProblemException.of(
        ProblemType.INVALID_REQUEST,
        field + " " + message + ".",
        List.of(new Violation(field, message)));
  }

  private static String pathOf(JsonMappingException mismatch) {
    return mismatch.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String nameOf(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == Integer.class || type == int.class) {
      return "an integer of at most 32 bits";
    }
    return type == null ? "something else" : type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Where it breaks; the parser's own message would quote the body. */
  private static String at(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? "."
        : " (line %d, column %d)."
            .formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
  }
}
