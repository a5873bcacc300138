using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class DirectorySplit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.EnsureSchema(
                name: "cooperations");

            migrationBuilder.EnsureSchema(
                name: "territories");

            migrationBuilder.RenameTable(
                name: "territory_postcode",
                schema: "directory",
                newName: "territory_postcode",
                newSchema: "territories");

            migrationBuilder.RenameTable(
                name: "territory_map",
                schema: "directory",
                newName: "territory_map",
                newSchema: "territories");

            migrationBuilder.RenameTable(
                name: "territory",
                schema: "directory",
                newName: "territory",
                newSchema: "territories");

            migrationBuilder.RenameTable(
                name: "reset_request",
                schema: "directory",
                newName: "reset_request",
                newSchema: "accounts");

            migrationBuilder.RenameTable(
                name: "person_passkey",
                schema: "directory",
                newName: "person_passkey",
                newSchema: "accounts");

            migrationBuilder.RenameTable(
                name: "person",
                schema: "directory",
                newName: "person",
                newSchema: "accounts");

            migrationBuilder.RenameTable(
                name: "organisation",
                schema: "directory",
                newName: "organisation",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "membership",
                schema: "directory",
                newName: "membership",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "mandate",
                schema: "directory",
                newName: "mandate",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "journal",
                schema: "directory",
                newName: "journal",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "invitation",
                schema: "directory",
                newName: "invitation",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "external_login",
                schema: "directory",
                newName: "external_login",
                newSchema: "accounts");

            migrationBuilder.RenameTable(
                name: "ended_session",
                schema: "directory",
                newName: "ended_session",
                newSchema: "accounts");

            migrationBuilder.RenameTable(
                name: "cooperation",
                schema: "directory",
                newName: "cooperation",
                newSchema: "cooperations");

            migrationBuilder.RenameTable(
                name: "attempt",
                schema: "directory",
                newName: "attempt",
                newSchema: "accounts");

            // Goes when it is empty: what an operator put there stays.
            migrationBuilder.Sql("""
                DO $$ BEGIN
                    DROP SCHEMA directory;
                EXCEPTION WHEN dependent_objects_still_exist THEN
                    NULL;
                END $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "directory");

            migrationBuilder.RenameTable(
                name: "territory_postcode",
                schema: "territories",
                newName: "territory_postcode",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "territory_map",
                schema: "territories",
                newName: "territory_map",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "territory",
                schema: "territories",
                newName: "territory",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "reset_request",
                schema: "accounts",
                newName: "reset_request",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "person_passkey",
                schema: "accounts",
                newName: "person_passkey",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "person",
                schema: "accounts",
                newName: "person",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "organisation",
                schema: "cooperations",
                newName: "organisation",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "membership",
                schema: "cooperations",
                newName: "membership",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "mandate",
                schema: "cooperations",
                newName: "mandate",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "journal",
                schema: "cooperations",
                newName: "journal",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "invitation",
                schema: "cooperations",
                newName: "invitation",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "external_login",
                schema: "accounts",
                newName: "external_login",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "ended_session",
                schema: "accounts",
                newName: "ended_session",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "cooperation",
                schema: "cooperations",
                newName: "cooperation",
                newSchema: "directory");

            migrationBuilder.RenameTable(
                name: "attempt",
                schema: "accounts",
                newName: "attempt",
                newSchema: "directory");
        }
    }
}
