package io.vzaimno.instagram.export;

import java.util.Locale;
import java.util.Set;

/** The label of the user name in the languages of Instagram. */
final class UserNameLabels {

    private static final Set<String> KNOWN = Set.of(
            "username",
            "user name",
            "nombre de usuario",
            "usuario",
            "nome de usuário",
            "nome de utilizador",
            "nom d'utilisateur",
            "nom de profil",
            "identifiant",
            "benutzername",
            "nutzername",
            "nome utente",
            "имя пользователя",
            "никнейм",
            "ім'я користувача",
            "імя карыстальніка",
            "пайдаланушы аты",
            "пайдаланушының аты",
            "foydalanuvchi nomi",
            "nazwa użytkownika",
            "kullanıcı adı",
            "istifadəçi adı",
            "gebruikersnaam",
            "användarnamn",
            "brugernavn",
            "brukernavn",
            "käyttäjänimi",
            "käyttäjätunnus",
            "notandanafn",
            "uživatelské jméno",
            "používateľské meno",
            "uporabniško ime",
            "felhasználónév",
            "nume de utilizator",
            "потребителско име",
            "όνομα χρήστη",
            "korisničko ime",
            "корисничко име",
            "vartotojo vardas",
            "naudotojo vardas",
            "lietotājvārds",
            "kasutajanimi",
            "nom d'usuari",
            "nama pengguna",
            "tên người dùng",
            "ชื่อผู้ใช้",
            "ユーザーネーム",
            "ユーザー名",
            "사용자 이름",
            "用户名",
            "用戶名稱",
            "使用者名稱",
            "帳號名稱",
            "اسم المستخدم",
            "שם משתמש",
            "نام کاربری",
            "यूज़रनेम",
            "उपयोगकर्ता नाम",
            "ব্যবহারকারীর নাম",
            "ইউজারনেম",
            "მომხმარებლის სახელი",
            "օգտանուն");

    private UserNameLabels() {}

    static boolean isKnown(String label) {
        return KNOWN.contains(
                label.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\''));
    }
}
