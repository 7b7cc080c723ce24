package dev.pairspace.adapters.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON for answers that are written outside of any resource. */
public final class JsonText {

  private static final JsonMapper MAPPER = JsonMapping.mapper();

  private JsonText() {}

  /** The value as UTF-8. */
  public static byte[] of(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(value);
  }
}
