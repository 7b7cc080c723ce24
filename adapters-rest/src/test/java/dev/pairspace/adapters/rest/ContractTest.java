package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.adapters.rest.chat.ChatAnswers;
import dev.pairspace.adapters.rest.file.FileAnswers;
import dev.pairspace.adapters.rest.file.FileRequests;
import dev.pairspace.adapters.rest.problem.Problem;
import dev.pairspace.adapters.rest.problem.Violation;
import dev.pairspace.adapters.rest.room.RoomAnswers;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.adapters.rest.suggestion.SuggestionBodies;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Role;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract says what is served, and what is served is in the contract. */
class ContractTest {

  private static final Pattern LIMIT = Pattern.compile("export const (\\w+) = (\\d+)");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern ALIASES =
      Pattern.compile("^  (\\w+): \'(.*)\',$", Pattern.MULTILINE);

  private static final Map<String, Class<?>> RECORDS =
      Map.ofEntries(
          Map.entry("CreateRoomRequest", RoomRequests.CreateRoomRequest.class),
          Map.entry("CreatedRoom", RoomAnswers.CreatedRoom.class),
          Map.entry("RenameRequest", RoomRequests.RenameRequest.class),
          Map.entry("RenamedRoom", RoomAnswers.RenamedRoom.class),
          Map.entry("PlainRoom", RoomAnswers.PlainRoom.class),
          Map.entry("Room", RoomAnswers.RoomDescription.class),
          Map.entry("Participant", RoomAnswers.Person.class),
          Map.entry("File", RoomAnswers.File.class),
          Map.entry("FileListing", FileAnswers.FileListing.class),
          Map.entry("Messages", ChatAnswers.Messages.class),
          Map.entry("Message", ChatAnswers.Message.class),
          Map.entry("Author", ChatAnswers.Author.class),
          Map.entry("ListedFile", FileAnswers.ListedFile.class),
          Map.entry("ChangeFileRequest", FileRequests.ChangeRequest.class),
          Map.entry("Limits", RoomAnswers.Limits.class),
          Map.entry("JoinRequest", RoomRequests.JoinRequest.class),
          Map.entry("Membership", RoomAnswers.Membership.class),
          Map.entry("RoomStatus", RoomAnswers.RoomStatus.class),
          Map.entry("AutocompleteRequest", SuggestionBodies.AutocompleteRequest.class),
          Map.entry("Suggestion", SuggestionBodies.SuggestionAnswer.class),
          Map.entry("Range", SuggestionBodies.Range.class),
          Map.entry("SuggestionOutcome", SuggestionBodies.SuggestionOutcome.class),
          Map.entry("Problem", Problem.class),
          Map.entry("Violation", Violation.class));

  private final Contract contract;
  private final Served served = new Served(RestApplication.RESOURCES);

  ContractTest() throws IOException {
    contract = Contract.read();
  }

  @Test
  void every_operation_is_served_and_no_other() {
    assertThat(served.operations()).containsExactlyInAnyOrderElementsOf(contract.operations());
  }

  @Test
  void operations_take_and_give_the_same_media_types() {
    for (String operation : contract.operations()) {
      assertThat(served.consumed(operation))
          .as(operation)
          .containsExactlyInAnyOrderElementsOf(contract.consumed(operation));
      if (!contract.produced(operation).isEmpty()) {
        assertThat(served.produced(operation))
            .as(operation)
            .containsExactlyInAnyOrderElementsOf(contract.produced(operation));
      }
    }
  }

  @Test
  void paths_have_the_same_parameters() {
    for (String operation : contract.operations()) {
      assertThat(served.pathParameters(operation))
          .as(operation)
          .containsExactlyInAnyOrderElementsOf(contract.pathParameters(operation));
    }
  }

  @Test
  void bodies_have_the_schemas_that_operations_declare() {
    for (String operation : contract.operations()) {
      JsonNode content = contract.operation(operation).path("requestBody").path("content");
      content.forEach(
          body ->
              assertThat(served.body(operation))
                  .as(operation)
                  .contains(
                      RECORDS.getOrDefault(Contract.typeOf(body.path("schema")), byte[].class)));
      JsonNode answers =
          contract.operation(operation).path("responses").path("200").path("content");
      answers.forEach(
          answer ->
              assertThat(served.answer(operation))
                  .as(operation)
                  .isIn(Response.class, RECORDS.get(Contract.typeOf(answer.path("schema")))));
    }
  }

  @Test
  void who_may_send_a_body_is_told_how_it_may_be_refused() {
    for (String operation : contract.operations()) {
      JsonNode described = contract.operation(operation);
      if (described.has("requestBody")) {
        assertThat(described.path("responses").fieldNames())
            .toIterable()
            .as(operation)
            .contains("400", "408", "413", "415", "429", "503");
      }
    }
  }

  @Test
  void every_schema_has_a_record_with_the_same_members() {
    assertThat(contract.schemas()).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
    RECORDS.forEach(
        (name, type) ->
            assertThat(membersOf(type))
                .as(name)
                .containsExactlyInAnyOrderEntriesOf(membersOf(contract.schema(name))));
  }

  @Test
  void closed_sets_are_the_same() {
    assertThat(enumOf("CreatedRoom", "visibility")) // there is no way yet to a private one
        .containsExactly(Visibility.PUBLIC.id());
    assertThat(enumOf("Membership", "role"))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::id).toList());
    assertThat(
            Contract.texts(
                contract
                    .schema("Membership")
                    .path("properties")
                    .path("capabilities")
                    .path("items")
                    .path("enum")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Capability.values()).map(Capability::id).toList());
  }

  @Test
  void lengths_are_the_same() {
    assertThat(maxLength("CreateRoomRequest", "title")).isEqualTo(RoomTitle.MAX_LENGTH);
    assertThat(maxLength("JoinRequest", "name")).isEqualTo(MemberName.MAX_LENGTH);
    assertThat(maxLength("AutocompleteRequest", "fileId")).isEqualTo(FileId.MAX_LENGTH);
  }

  @Test
  void the_client_stops_where_the_server_does() throws IOException {
    var client = Files.readString(Path.of("../frontend/src/collab/document/limits.ts"));

    assertThat(LIMIT.matcher(client).results())
        .extracting(limit -> limit.group(1), limit -> Integer.valueOf(limit.group(2)))
        .containsExactlyInAnyOrder(
            tuple("LONGEST_TITLE", RoomTitle.MAX_LENGTH),
            tuple("LONGEST_NAME", MemberName.MAX_LENGTH),
            tuple("LONGEST_MESSAGE", MessageText.MAX_LENGTH),
            tuple("LONGEST_FILE_NAME", FileName.MAX_LENGTH),
            tuple("MOST_FILES", FileList.MAX_FILES));
  }

  @Test
  void the_client_offers_the_colours_that_there_are() throws IOException {
    var client = Files.readString(Path.of("../frontend/src/features/rooms/memberColors.ts"));

    assertThat(COLOR.matcher(client).results().map(MatchResult::group))
        .containsExactlyElementsOf(Stream.of(MemberColor.values()).map(MemberColor::hex).toList());
  }

  @Test
  void the_client_tells_languages_by_the_same_extensions() throws IOException {
    var client = Files.readString(Path.of("../frontend/src/collab/editor/languageExtensions.ts"));

    assertThat(ALIASES.matcher(client).results())
        .extracting(row -> tuple(row.group(1), List.of(row.group(2).split(" "))))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Language.values())
                .map(language -> tuple(language.id(), language.extensions()))
                .toList());
  }

  @Test
  void the_client_calls_languages_by_no_other_names_than_the_server() throws IOException {
    var client = Files.readString(Path.of("../frontend/src/collab/editor/languageAliases.ts"));

    assertThat(ALIASES.matcher(client).results())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.group(2).split(" "))
                    .allSatisfy(
                        name ->
                            assertThat(Language.parse(name).map(Language::id))
                                .hasValue(row.group(1))));
  }

  private List<String> enumOf(String schema, String member) {
    return Contract.texts(contract.schema(schema).path("properties").path(member).path("enum"));
  }

  private int maxLength(String schema, String member) {
    return contract.schema(schema).path("properties").path(member).path("maxLength").asInt();
  }

  private static Map<String, String> membersOf(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return Contract.names(properties).stream()
        .collect(Collectors.toMap(name -> name, name -> Contract.typeOf(properties.path(name))));
  }

  private static Map<String, String> membersOf(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .collect(Collectors.toMap(ContractTest::nameOf, component -> typeOf(component.getType())));
  }

  private static String nameOf(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private static String typeOf(Class<?> type) {
    if (type == String.class || type == Instant.class) {
      return "string";
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return "integer";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    if (type == double.class) {
      return "number";
    }
    if (type == Map.class) {
      return "object";
    }
    return type == List.class ? "array" : schemaOf(type);
  }

  private static String schemaOf(Class<?> type) {
    return RECORDS.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(type.getName());
  }
}
