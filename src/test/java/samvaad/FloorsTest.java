package samvaad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import samvaad.store.Sql;

/** The house: who may know whom, and what nobody may do. */
class FloorsTest {

    private static final int MOST_LINES = 300;

    /** As in .editorconfig. */
    private static final int MOST_COLUMNS = 120;

    /** A test's table of cases may be long. */
    private static final int MOST_LINES_OF_TESTS = 450;

    /** A package imports only from lower floors. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("text", 0),
            Map.entry("store", 0),
            Map.entry("http", 0),
            Map.entry("picture", 1),
            Map.entry("pdf", 2),
            Map.entry("certificate", 9),
            Map.entry("chat", 1),
            Map.entry("jsonfile", 1),
            Map.entry("typed", 1),
            Map.entry("answer", 2),
            Map.entry("event", 3),
            Map.entry("event.calendar", 4),
            Map.entry("event.file", 4),
            Map.entry("outbox", 3),
            Map.entry("form", 3),
            Map.entry("bot", 4),
            Map.entry("dialogue", 5),
            Map.entry("person", 6),
            Map.entry("info", 6),
            Map.entry("retention", 7),
            Map.entry("registration", 7),
            Map.entry("staff", 7),
            Map.entry("reminder", 8),
            Map.entry("feedback", 8),
            Map.entry("checkin", 8),
            Map.entry("seating", 8),
            Map.entry("ownpass", 8),
            Map.entry("question", 9),
            Map.entry("mailing", 9),
            Map.entry("attendee", 9),
            Map.entry("stats", 9),
            Map.entry("export", 9),
            Map.entry("nomination", 9),
            Map.entry("nomination.sheet", 2),
            Map.entry("understand", 9),
            Map.entry("teaching", 10),
            Map.entry("eventchange", 10),
            Map.entry("material", 10),
            Map.entry("telegram", 10),
            Map.entry("sandbox", 10),
            Map.entry("app.settings", 10),
            Map.entry("app.health", 11),
            Map.entry("app", 12),
            Map.entry("app.cli", 13));

    /**
     * And from these neighbours: whoever tells about events asks whose language and which event; whoever counts at a
     * session's door or asks how it was asks who has a seat there.
     */
    private static final Set<String> NEIGHBOURS = Set.of("info → person", "checkin → seating", "feedback → seating");

    /**
     * Who writes a table of another besides its owner: notes are everybody's, tallies are counted where people come in, an erasure clears away
     * what failed, a restore knows whom to erase again, and an upgrade leaves a note for the owners.
     */
    private static final Set<String> ALSO_WRITE = Set.of(
            "bot → note",
            "checkin → note",
            "app.health → note",
            "checkin → tally",
            "person → dead_letter",
            "person → failed_update",
            "store → erased",
            "store → outbox",
            "eventchange → note",
            "staff → note");

    /** Written by triggers on another table, which has an owner. */
    private static final Map<String, String> TRIGGERED =
            Map.of("seat_count", "registration", "answer_count", "registration", "session_count", "seating");

    /** The sandbox has floors of its own: each of its rooms imports only from those before it. */
    private static final List<String> SANDBOX_ROOMS = List.of(
            "samvaad.sandbox",
            "samvaad.sandbox.html",
            "samvaad.sandbox.people",
            "samvaad.sandbox.api",
            "samvaad.sandbox.web");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Sql.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void aPackageImportsOnlyFromTheFloorsAboveIt() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                if (other.getPackageName().startsWith("samvaad.")) {
                    String from = room(one);
                    String to = room(other);
                    if (!from.equals(to) && floor(to) >= floor(from) && !NEIGHBOURS.contains(from + " → " + to)) {
                        wrong.add(from + " → " + to + ": " + one.getSimpleName() + " knows " + other.getSimpleName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSandboxIsAnIsland() {
        noClasses()
                .that()
                .resideInAPackage("samvaad.sandbox..")
                .should()
                .dependOnClassesThat(resideInAPackage("samvaad..")
                        .and(describe("no text", c -> !room(c).equals("text") && !room(c).equals("sandbox"))))
                .check(HOUSE);
    }

    @Test
    void aRoomOfTheSandboxImportsOnlyFromTheRoomsBeforeIt() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass one : HOUSE.that(resideInAPackage("samvaad.sandbox.."))) {
            int room = SANDBOX_ROOMS.indexOf(one.getPackageName());
            assertThat(room).as(one.getName() + " is in a room of the list").isNotNegative();
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                if (SANDBOX_ROOMS.indexOf(other.getPackageName()) > room) {
                    wrong.add(one.getName() + " knows " + other.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void sqlIsInTablesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("samvaad.store..")
                .and(describe("no table", c -> !outermost(c).getSimpleName().endsWith("Table")))
                .should()
                .callMethodWhere(describe(
                        "it is of Sql, but for its end",
                        (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Sql.class)
                                && !call.getName().equals("close")))
                .check(HOUSE);
    }

    /** Each table belongs to the package that writes it; only packages of its floor or above read it, and the store, whose backups hold all. */
    @Test
    void aTableIsWrittenByItsOwnerOnly() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        Set<String> wrong = new TreeSet<>();
        for (String table : tables()) {
            writers.put(
                    table,
                    new TreeSet<>(
                            Optional.ofNullable(TRIGGERED.get(table)).stream().toList()));
            for (Path file : mainSources()) {
                String room = room(file);
                String sql = literals(file);
                if (named("(INSERT( OR \\w+)? INTO|UPDATE|DELETE FROM) ", table, sql)
                        && !ALSO_WRITE.contains(room + " → " + table)) {
                    writers.get(table).add(room);
                }
            }
            for (Path file : mainSources()) {
                String owner = String.join(", ", writers.get(table));
                String reader = room(file);
                boolean above = reader.equals("store") || floor(reader) >= floor(owner);
                if (named("(FROM|JOIN) ", table, literals(file)) && !above) {
                    wrong.add(reader + " reads " + table + " of " + owner);
                }
            }
        }
        writers.forEach((table, rooms) -> {
            if (rooms.size() != 1) {
                wrong.add(table + " is written by " + rooms);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        Set<String> askers = Set.of("now", "systemUTC", "systemDefaultZone", "currentTimeMillis", "system");
        noClasses()
                .that(describe(
                        "neither settings nor sandbox",
                        c -> !room(c).equals("sandbox")
                                && !c.getFullName().startsWith("samvaad.app.settings.Settings")))
                .should()
                .callMethodWhere(describe(
                        "it asks the machine for the time",
                        (JavaCall<?> call) ->
                                (call.getTargetOwner().getPackageName().equals("java.time")
                                                || call.getTargetOwner().isEquivalentTo(System.class))
                                        && askers.contains(call.getName())
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .check(HOUSE);
    }

    @Test
    void theOldDatesAreNotUsed() {
        noClasses()
                .that(describe(
                        "no calendar file, whose library takes them",
                        c -> !c.getSimpleName().equals("CalendarFile")))
                .should()
                .dependOnClassesThat(describe(
                        "old dates",
                        (JavaClass c) -> Set.of(
                                        "java.util.Date",
                                        "java.util.Calendar",
                                        "java.util.GregorianCalendar",
                                        "java.util.TimeZone",
                                        "java.sql.Date",
                                        "java.sql.Timestamp",
                                        "java.text.SimpleDateFormat")
                                .contains(c.getName())))
                .because("java.time has what they lack")
                .check(HOUSE);
    }

    @Test
    void onlyTheWayToTelegramSpeaksHttpAsAClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("samvaad.telegram..", "samvaad.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "samvaad.http..")
                .check(HOUSE);
    }

    @Test
    void onlyTheWayToTelegramSpeaksItsWords() {
        noClasses()
                .that()
                .resideOutsideOfPackage("samvaad.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.telegram..")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("samvaad.app..", "samvaad.sandbox..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void namesSayADuty() {
        assertThat(HOUSE.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Manager|Helper|Utils?|Impl|Misc)"));
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > (file.startsWith("src/test") ? MOST_LINES_OF_TESTS : MOST_LINES)) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noCommentPassesTheLineOfTheEditor() throws IOException {
        Pattern comment = Pattern.compile("\\s*(/\\*\\*|\\*|//).*");
        List<String> tooWide = new ArrayList<>();
        for (Path file : mainSources()) {
            for (String line : Files.readAllLines(file)) {
                if (line.length() > MOST_COLUMNS && comment.matcher(line).matches()) {
                    tooWide.add(file + ": " + line.strip());
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
        for (Path file : sources()) {
            assertThat(later.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> mainSources() throws IOException {
        return sources().stream().filter(file -> file.startsWith("src/main")).toList();
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/migrations"))) {
            for (Path file : files.sorted().toList()) {
                Matcher table = Pattern.compile("(CREATE|DROP) TABLE (\\w+)").matcher(Files.readString(file));
                while (table.find()) {
                    boolean unused = table.group(1).equals("CREATE")
                            ? tables.add(table.group(2))
                            : tables.remove(table.group(2));
                }
            }
        }
        return tables;
    }

    /** All that stands between quotation marks. */
    private static String literals(Path file) throws IOException {
        return Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"")
                .matcher(Files.readString(file))
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.joining(" "));
    }

    private static boolean named(String before, String table, String sql) {
        return Pattern.compile("\\b" + before + table + "\\b").matcher(sql).find();
    }

    private static String room(Path file) {
        return room("samvaad."
                + Path.of("src/main/java/samvaad")
                        .relativize(file.getParent())
                        .toString()
                        .replace('/', '.'));
    }

    private static String room(JavaClass c) {
        return room(c.getPackageName());
    }

    /** The sandbox counts as one: it has floors of its own. */
    private static String room(String name) {
        if (name.startsWith("samvaad.sandbox")) {
            return "sandbox";
        }
        return name.startsWith("samvaad.") ? name.substring("samvaad.".length()) : "";
    }

    private static int floor(String room) {
        Integer floor = FLOORS.get(room);
        if (floor == null) {
            throw new AssertionError("the house has no room " + room);
        }
        return floor;
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(FloorsTest::outermost).orElse(c);
    }
}
