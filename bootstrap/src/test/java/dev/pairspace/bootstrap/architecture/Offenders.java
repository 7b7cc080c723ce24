package dev.pairspace.bootstrap.architecture;

import java.util.Map;

/** Which class below {@code offending} breaks which rule. */
final class Offenders {
  static final Map<String, String> BY_RULE =
      Map.ofEntries(
          Map.entry("layers_point_inwards", "KnowsItsUseCase"),
          Map.entry("adapters_dont_know_each_other", "AsksAnotherAdapter"),
          Map.entry("nothing_depends_on_bootstrap", "KnowsItsWiring"),
          Map.entry("domain_is_plain_java", "ReadsFiles"),
          Map.entry("application_is_plain_java", "IsAnnotated"),
          Map.entry("engine_stands_alone", "KnowsRooms"),
          Map.entry("liberty_extension_stands_alone", "KnowsTheApplication"),
          Map.entry("encoding_is_at_the_bottom", "WritesItems"),
          Map.entry("rest_goes_through_use_cases", "CallsPorts"),
          Map.entry("jpa_and_sql_stay_in_persistence", "AsksTheDatabase"),
          Map.entry("sockets_stay_in_websocket", "HoldsSocket"),
          Map.entry("http_stays_in_rest", "AnswersRequests"),
          Map.entry("features_have_no_cycles", "MailsAndChats"),
          Map.entry("parts_of_live_rooms_have_no_cycles", "CountsWhatIsLoaded"),
          Map.entry("live_rooms_keep_their_parts", "LoadsByItself"),
          Map.entry("aggregates_meet_by_id", "HoldsItsRoom"),
          Map.entry("ports_declare_no_logic", "Thinks"),
          Map.entry("ports_are_implemented_by_adapters_and_not_public", "IsPublic"),
          Map.entry("ids_are_records", "ClassyId"),
          Map.entry("messages_outcomes_and_events_are_sealed", "OpenEndedResult"),
          Map.entry("time_and_chance_are_handed_in", "LooksAtTheClock"),
          Map.entry("fields_are_injected_only_where_the_container_builds", "IsInjected"),
          Map.entry("no_console", "Prints"),
          Map.entry("no_generic_exceptions", "ThrowsAnything"),
          Map.entry("no_vague_names", "RoomManager"),
          Map.entry("use_cases_are_told_who_acts", "AsksNobody"),
          Map.entry("only_listed_use_cases_act_for_the_server", "ActsForTheServer"),
          Map.entry("who_looks_up_a_room_asks_it_for_the_actor", "AsksNobody"));

  private Offenders() {}
}
