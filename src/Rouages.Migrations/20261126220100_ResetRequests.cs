using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class ResetRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            name: "reset_request",
            schema: "directory",
            columns: table => new
            {
                normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                @return = table.Column<string>(name: "return", type: "character varying(1000)", maxLength: 1000, nullable: false),
                asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
            },
            constraints: table => table.PrimaryKey("pk_reset_request", x => x.normalized_email));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "reset_request", schema: "directory");
    }
}
