package io.vzaimno.sim.instagram;

import java.util.List;
import java.util.Locale;

/** Invents people: the same number is always the same person, and no two numbers share a name. */
final class InventedNames {

    /** How many people there are. */
    static final int COUNT = 1 << 24;

    private static final List<String> FIRST = List.of(
            "ada", "alma", "anouk", "aris", "bela", "bruna", "calle", "cleo", "dara", "davor", "edda", "elio", "enya",
            "esme", "fenna", "filip", "freya", "galo", "greta", "hanne", "ilja", "ines", "ivo", "jara", "jonte", "juno",
            "kaia", "kolja", "lale", "lev", "linnea", "lou", "maia", "malo", "mika", "mila", "nadia", "nelio", "nika",
            "noor", "odil", "olya", "orla", "otis", "paula", "pia", "ravi", "remo", "rosa", "runa", "sanja", "silas",
            "sora", "tamar", "tilda", "timo", "uma", "vera", "vito", "wanda", "yara", "yuri", "zelda", "zora");

    private static final List<String> LAST = List.of(
            "almendra",
            "arkwell",
            "aspenholt",
            "barrowmere",
            "bellcroft",
            "birkenfell",
            "brightsea",
            "calderwick",
            "carvelho",
            "cloudsley",
            "cormora",
            "dalmeer",
            "dovetree",
            "drozhin",
            "eastmarch",
            "elderwyn",
            "farrowby",
            "fennimore",
            "fjordal",
            "galinor",
            "glimmstad",
            "goldwater",
            "halvdane",
            "harrowgate",
            "heliodor",
            "hollenbek",
            "islemont",
            "ivarsund",
            "jasperse",
            "kestrelby",
            "kivilahti",
            "korabel",
            "lakehurst",
            "lindqvale",
            "lunareva",
            "marrowby",
            "mistral",
            "moonfield",
            "morjanov",
            "nettleham",
            "nordheim",
            "oakhollow",
            "ostrova",
            "pellucid",
            "plumeria",
            "quillfeather",
            "ravensworth",
            "redfernley",
            "rivenhall",
            "rosmarin",
            "sandovane",
            "seabright",
            "silverthorn",
            "snowdell",
            "solstad",
            "starling",
            "sunderby",
            "tallinska",
            "thistledown",
            "umbrova",
            "valdemore",
            "westering",
            "wintergreen",
            "zelenko");

    private static final List<String> SIGNS =
            List.of(" ✨", " 🌿", " 🚲", " 🇵🇹", " | дизайн", " (she/her)", " ☕️", " 📷");

    private InventedNames() {}

    static Member member(int number) {
        var mixed = mix(number);
        var first = FIRST.get(mixed & 63);
        var last = LAST.get(mixed >>> 6 & 63);
        var suffix = mixed >>> 16;
        var name = name(first, last, mixed >>> 12 & 15) + (suffix == 0 ? "" : suffix);
        return new Member(number, name, fullName(first, last, suffix), suffix % 5 == 1, suffix == 77);
    }

    /** Neighbours in number are strangers in name: a bijection of the numbers. */
    private static int mix(int number) {
        var mixed = number ^ number >>> 11;
        mixed = mixed * 0x9E3779B1 & COUNT - 1;
        return mixed ^ mixed >>> 13;
    }

    private static String name(String first, String last, int form) {
        return switch (form) {
            case 0 -> first + "." + last;
            case 1 -> first + "_" + last;
            case 2 -> last + "." + first;
            case 3 -> last + "_" + first;
            case 4 -> first + "." + last + ".art";
            case 5 -> first + "_" + last + "_";
            case 6 -> "_" + first + "." + last;
            case 7 -> "its." + first + "." + last;
            case 8 -> "the." + first + "." + last;
            case 9 -> first + "." + last + ".photo";
            case 10 -> first + "__" + last;
            case 11 -> last + "__" + first;
            case 12 -> first + "." + last + ".me";
            case 13 -> "hey_" + first + "_" + last;
            case 14 -> first + ".und." + last;
            default -> "x." + first + "." + last;
        };
    }

    private static String fullName(String first, String last, int seed) {
        var plain = capital(first) + " " + capital(last);
        return switch (seed % 8) {
            case 0, 1, 2, 3 -> plain;
            case 4 -> capital(first);
            case 5 -> plain + SIGNS.get(seed / 8 % SIGNS.size());
            case 6 -> "";
            default -> plain.toUpperCase(Locale.ROOT);
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
