package dev.pairspace.adapters.rest.problem;

/** Kinds of problems. Programs decide by their slugs, so these never change. */
public enum ProblemType {
  MALFORMED_BODY(400, "malformed-body", "The body cannot be read"),
  INVALID_REQUEST(400, "invalid-request", "The request has invalid fields"),
  FORBIDDEN(403, "forbidden", "This is for others"),
  CROSS_ORIGIN(403, "cross-origin", "A page of another site must not do this"),
  NOT_FOUND(404, "not-found", "There is nothing at this address"),
  ROOM_NOT_FOUND(404, "room-not-found", "There is no such room"),
  FILE_NOT_FOUND(404, "file-not-found", "There is no such file"),
  MESSAGE_NOT_FOUND(404, "message-not-found", "There is no such message"),
  SUGGESTION_NOT_FOUND(404, "suggestion-not-found", "There is no such suggestion"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "The address does not know this method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer has no form that the client takes"),
  REQUEST_TIMEOUT(408, "request-timeout", "The body took too long"),
  ROOM_FULL(409, "room-full", "The room is full"),
  FILE_NAME_TAKEN(409, "file-name-taken", "The name is taken"),
  TOO_MANY_FILES(409, "too-many-files", "The room has as many files as it may have"),
  SUGGESTION_CONCLUDED(409, "suggestion-concluded", "The suggestion has had its outcome"),
  ROOM_DELETED(410, "room-deleted", "The room was deleted"),
  VERSION_UNKNOWN(412, "version-unknown", "The version is not known any more"),
  FILE_EXISTS(412, "file-exists", "There is a file of that name"),
  BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
  DOCUMENT_TOO_LARGE(413, "document-too-large", "The room would hold too much"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body has an unknown form"),
  MISDIRECTED_REQUEST(421, "misdirected-request", "The server has another name"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
  REQUEST_REFUSED(400, "request-refused", "The request was refused"),
  INTERNAL_ERROR(500, "internal-error", "Something went wrong on the server"),
  SERVER_BUSY(503, "server-busy", "The server has too much to do"),
  ROOM_UNAVAILABLE(503, "room-unavailable", "The room cannot be used now"),
  STORAGE_UNAVAILABLE(503, "storage-unavailable", "The database cannot be reached");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** What a status code says, of which nothing else is known. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      default -> status < 500 ? REQUEST_REFUSED : INTERNAL_ERROR;
    };
  }

  /** HTTP's status code. */
  public int status() {
    return status;
  }

  /** Relative reference that identifies the kind. */
  public String uri() {
    return "/problems/" + slug;
  }

  /** For users; says nothing of the single case. */
  public String title() {
    return title;
  }
}
